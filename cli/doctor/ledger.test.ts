import { appendFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../harness/check/builder.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { deferredWorld } from '../../harness/testing/deferred-world.ts';
import type { Profile } from '../../profiles/profile.ts';
import { ledgerLines } from './ledger.ts';
import type { Line } from './line.ts';

const later = check('REUSE-003', 'a later repeat')
  .given(
    () => fc.constant({ credential_type: 'education' }),
    () => 1,
  )
  .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
  .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
  .after('49h', 'submit')
  .holds(() => {});

async function examine(profile: Profile, file: string) {
  const lines: Line[] = [];
  for await (const line of ledgerLines(profile, file)) lines.push(line);
  return lines;
}

test('what waits in the ledger of a profile is shown', async () => {
  await using world = await deferredWorld();
  await world.run([later]);
  expect(await examine(world.target.profile, world.file)).toMatchObject([
    { state: 'ok', says: expect.stringContaining('1 run with 1 check that waits') },
  ]);
});

test('what was armed for another client is a problem before a night is lost', async () => {
  await using world = await deferredWorld();
  await world.run([later]);
  const { profile } = world.target;
  const auth = { ...profile.auth, clientId: 'another-client' };
  expect(await examine({ ...profile, auth }, world.file)).toMatchObject([
    { state: 'problem', exit: 3, says: expect.stringContaining('is another-client now') },
  ]);
});

test('what is settled does not wait any more', async () => {
  await using world = await deferredWorld();
  await world.run([later]);
  world.clock.pass(50 * 3600);
  await world.settle([later]);
  expect(await examine(world.target.profile, world.file)).toMatchObject([
    { state: 'ok', says: expect.stringContaining('nothing of this profile waits') },
  ]);
});

test('a changed ledger is a problem', async () => {
  await using world = await deferredWorld();
  await world.run([later]);
  await appendFile(world.file, '{"hash":"00"}\n');
  expect(await examine(world.target.profile, world.file)).toMatchObject([
    { state: 'problem', exit: 2, says: expect.stringContaining('not as it was written') },
  ]);
});

test('a profile without a deferred clock needs no ledger', async () => {
  await using world = await deferredWorld();
  const profile: Profile = { ...world.target.profile, clock: 'none' };
  expect(await examine(profile, world.file)).toEqual([]);
});
