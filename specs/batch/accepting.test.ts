import { expect, test } from 'vitest';
import { fakeTarget } from '../../harness/testing/fake-target.ts';
import { run } from '../../harness/testing/run-checks.ts';
import { acceptingBatches } from './accepting.ts';

/** The ids of the items of the batches that a run sends for BATCH-010, by batch. */
async function idsSent(runId: string): Promise<readonly (readonly string[])[]> {
  const target = fakeTarget({ profile: { credentialTypes: ['education'] } });
  const checks = acceptingBatches.filter(({ requirement }) => requirement === 'BATCH-010');
  await run(target, checks, { runId });
  return target.requests
    .map(({ body }) => Object(body).education_items)
    .filter((items) => Array.isArray(items))
    .map((items: readonly { credential_id: string }[]) => items.map((item) => item.credential_id));
}

test('two items under one id have an id of this run', async () => {
  const [twins = [], alone = []] = await idsSent('r1');
  expect(twins).toEqual([twins[0], twins[0]]);
  expect(twins[0]).toMatch(/^spc-r1-/);
  expect(alone).not.toContain(twins[0]);
  expect(await idsSent('r2')).not.toContainEqual(twins);
});
