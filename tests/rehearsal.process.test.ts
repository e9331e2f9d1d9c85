import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { placesOf } from '../cli/mock/places.ts';
import { profileLines } from '../cli/mock/profile-lines.ts';
import { startMock } from '../mock/start-mock.ts';
import { shownCommands } from './docs/console-blocks.ts';
import { openTerminal } from './docs/terminal.ts';

const page = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'staging.md'), 'utf8');

/** The rehearsal of the page, without the mock that it starts in another terminal. */
const [started, ...commands] = shownCommands(
  page.slice(page.indexOf('## Rehearse'), page.indexOf('## The profile')),
).map(({ command }) => command);

test('the rehearsal of the guide goes as the guide says', { timeout: 180_000 }, async () => {
  await using mock = await startMock({ clock: 'held' });
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-rehearsal-'));
  const terminal = await openTerminal();
  await using _ = {
    [Symbol.asyncDispose]: async () => {
      await terminal.close();
      await rm(folder, { recursive: true });
    },
  };
  const lines = profileLines(placesOf(mock, { clock: 'held' }));
  const profile = lines.slice(0, lines.indexOf('and then:')).join('\n');
  // Without a browser, as the page offers: browsers are tried elsewhere.
  const text = profile.replace(/^people: .*$/m, 'people: none');
  await writeFile(path.join(folder, 'mock.target.yaml'), text);
  expect(started).toBe('npx seekpass-conformance mock --clock held --port 4010 --admin-port 4011');
  const script = commands.map((command) => `${command}; echo "ended with $?"`).join('\n');
  const moved = script.replaceAll('http://127.0.0.1:4011', mock.adminUrl ?? '');
  const { stdout, stderr } = await terminal.run(`cd '${folder}'\n${moved}`);
  const codes = [...stdout.matchAll(/ended with (\d+)/g)].map(([, code]) => Number(code));
  expect([codes, stderr]).toEqual([[0, 0, 4, 0, 4, 0, 0], expect.any(String)]);
  expect(stdout).toContain('is complete: all of its steps are settled');
});
