import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

/** Setup of the project `unit`: code that starts a process there, a browser included, fails at once. */
const starters = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'];

for (const starter of starters) {
  Object.assign(childProcess, {
    [starter]: (program: unknown) => {
      throw new Error(
        `expected a unit test that starts no process, got ${starter}(${JSON.stringify(program)}); name its file x.process.test.ts, or x.browser.test.ts if it opens a browser`,
      );
    },
  });
}
syncBuiltinESMExports();
