import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiDocument } from '../contracts/openapi/document.ts';
import { type ChildServer, childServer, freePort } from './child-server.ts';

/** Too large to be a dependency of the repository: 185 packages. */
const wanted = '@stoplight/prism-cli@5.14.2';

/** Installs prism into a temporary folder and starts it on our OpenAPI document. @throws if either fails */
export async function startPrism(): Promise<ChildServer> {
  const folder = await mkdtemp(join(tmpdir(), 'spc-bench-prism-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    await writeFile(join(folder, 'openapi.json'), JSON.stringify(openApiDocument()));
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', wanted], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`npm could not install ${wanted}:\n${stderr}`);
    const prism = join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js');
    const quiet = ['--verboseLevel', 'info', '--port', String(await freePort())];
    const args = [prism, 'mock', join(folder, 'openapi.json'), ...quiet];
    const server = await childServer(process.execPath, args);
    const dispose = async (): Promise<void> => {
      await server[Symbol.asyncDispose]();
      await remove();
    };
    return { url: server.url, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await remove();
    throw error;
  }
}
