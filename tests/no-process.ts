import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';

/** Setup of the project `unit`: code that starts a process there, a browser included, or a thread fails at once. */
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
Object.assign(workerThreads, {
  Worker: class {
    constructor(file: unknown) {
      throw new Error(
        `expected a unit test that starts no thread, got a Worker of ${String(file)}; name its file x.runs.test.ts`,
      );
    }
  },
});
syncBuiltinESMExports();
