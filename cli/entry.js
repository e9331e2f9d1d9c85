#!/usr/bin/env node
// Plain ES2020 without a single static import: on an old Node this file must still load, to say what to do.
const neededMajor = 24;

async function start() {
  const { existsSync } = await import('node:fs');
  // A checkout has the source and may have a stale build; the published package has the build alone.
  const source = new URL('./main.ts', import.meta.url);
  const built = new URL('../dist/cli/main.js', import.meta.url);
  const fromSource = existsSync(source);
  if (fromSource) await keepCompiled();
  const { main } = await import((fromSource ? source : built).href);
  await main(process.argv.slice(2));
}

/** The folder for the compile cache of a checkout: with it, a run begins 0.2 s sooner. */
async function keepCompiled() {
  const { enableCompileCache } = await import('node:module');
  const { fileURLToPath } = await import('node:url');
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/spc', import.meta.url)));
}

if (Number(process.versions.node.split('.')[0]) < neededMajor) {
  console.error(
    `The command of seekpass-conformance needs Node ${neededMajor} or newer and was started by Node ${process.versions.node}.\n` +
      'What it exports, such as seekpass-conformance/mock, runs on Node 22 too.\n' +
      'Without changing your system: npx -p node@24 -p seekpass-conformance spc\n' +
      'With nvm: nvm install 24 && nvm use 24',
  );
  process.exitCode = 2;
} else {
  start().catch((error) => {
    console.error(error);
    process.exitCode = 6;
  });
}
