import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { platform } from 'node:os';
import { expect, test } from 'vitest';
import { endProcessesWith, processesWith } from './left-processes.ts';

test.skipIf(platform() !== 'linux')(
  'a child is found by its environment, and ended, whatever its group is (Linux alone shows it)',
  async () => {
    const own = randomUUID();
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      env: { ...process.env, SPC_TEST_MARK: own },
      detached: true,
    });
    await once(child, 'spawn');
    expect(processesWith('SPC_TEST_MARK', own)).toEqual([child.pid]);
    expect(processesWith('SPC_TEST_MARK', own.slice(1))).toEqual([]);
    endProcessesWith('SPC_TEST_MARK', own);
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
  },
);
