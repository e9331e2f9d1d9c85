import { describe, expect, test } from 'vitest';
import { faults } from '../../mock/faults/all.ts';
import { requirements } from '../../requirements/all.ts';
import { defects } from '../independent-server/defects/all.ts';
import { namesWithSideEffects, sideEffectsOf } from './side-effects.ts';

const violated = new Map([...faults, ...defects].map(({ name, violates }) => [name, violates]));

describe('side effects', () => {
  test.each(namesWithSideEffects)('of %s are rules that the fault does not name itself', (name) => {
    const rules = sideEffectsOf(name);
    const known = Object.keys(requirements);
    expect(violated.has(name), `a fault or defect is called ${name}`).toBe(true);
    expect(rules.filter((id) => !known.includes(id))).toEqual([]);
    expect(rules.filter((id) => violated.get(name)?.includes(id))).toEqual([]);
  });

  test('leaves other faults without any', () => {
    expect(sideEffectsOf('old-link-alive')).toEqual([]);
  });
});
