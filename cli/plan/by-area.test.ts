import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { planChecks } from '../../harness/plan/plan.ts';
import { profileOf } from '../../profiles/testing/profile.ts';
import { suite } from '../../specs/all.ts';
import { planByArea } from './by-area.ts';

const profile = profileOf('http://127.0.0.1:1');
const order = { seed: 1, asOf: '2026-01-01', examples: 1, types: [] };
const plan = (only: readonly string[]) =>
  planChecks(suite, featuresOf(profile), { ...order, only: [...only] });

describe('a plan by area', () => {
  test('counts what runs and gives the reasons of the rest', () => {
    const [consent] = planByArea(plan(['CONS']), false);
    expect(consent).toMatchObject({ area: 'CONS', run: 0, notBuilt: [] });
    expect([...(consent?.left.keys() ?? [])]).toContain(
      'needs people who open links, which this profile does not have',
    );
  });

  test('names rules without checks only if nothing was deselected', () => {
    expect(planByArea(plan(['AUTH']), false).map(({ area }) => area)).toEqual(['AUTH']);
    expect(planByArea(plan(['AUTH']), true).flatMap(({ notBuilt }) => notBuilt)).toEqual([]);
  });
});
