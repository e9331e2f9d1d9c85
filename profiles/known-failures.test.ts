import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadKnownFailures, readKnownFailures } from './known-failures.ts';

async function read(text: string): Promise<ReadKnownFailures> {
  const folder = await mkdtemp(join(tmpdir(), 'known-'));
  try {
    await writeFile(join(folder, 'x.known.yaml'), text);
    return await readKnownFailures('./x.known.yaml', folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const whole = `- id: STAT-003
  reason: the vendor mends it with release 12
  link: https://tracker.example.edu/7
  until: 2026-12-31
- { id: "ADD-003:education", reason: agreed, until: 2026-12-31 }
`;

describe('a file of known failures', () => {
  test('lists rules or checks, each with reason and last day', async () => {
    expect(await read(whole)).toEqual({
      knownFailures: [
        {
          id: 'STAT-003',
          reason: 'the vendor mends it with release 12',
          link: 'https://tracker.example.edu/7',
          until: '2026-12-31',
        },
        { id: 'ADD-003:education', reason: 'agreed', link: null, until: '2026-12-31' },
      ],
      problems: [],
    });
  });

  test.each(['', '[]', '# nothing is known yet\n'])('may be empty: %j', async (text) => {
    expect(await read(text)).toEqual({ knownFailures: [], problems: [] });
  });

  test.each([
    [
      whole.replace('STAT-003', 'STAT-03'),
      'x.known.yaml:1: [0].id: expected a rule such as STAT-003, or a check of one, got `STAT-03` (did you mean `STAT-003`?)',
    ],
    [
      whole.replace('  reason:', '  raeson:'),
      'x.known.yaml:2: [0].raeson: unknown key `raeson` (did you mean `reason`?)',
    ],
    [whole.replace(/ {2}until: .*\n/, ''), '[0].until: expected string, got nothing'],
    [
      whole.replace('2026-12-31', 'soon'),
      'x.known.yaml:4: [0].until: Invalid ISO date, got "soon"',
    ],
    [whole.replace('agreed', '" "'), 'x.known.yaml:5: [1].reason: Too small'],
    ['id: STAT-003\n', 'expected array, got keys with values'],
  ])('says what is wrong with %j', async (text, says) => {
    const { knownFailures, problems } = await read(text);
    expect([knownFailures, problems.map(({ path }) => path)]).toEqual([[], [['knownFailures']]]);
    expect(problems[0]?.says).toContain(says);
  });

  test('that cannot be read is reported with its name', async () => {
    const { problems } = await readKnownFailures('./gone.yaml', tmpdir());
    expect(problems[0]?.says).toContain(
      'expected a readable file of known failures, got `./gone.yaml` (ENOENT)',
    );
  });
});
