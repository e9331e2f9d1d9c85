import { expect, test } from 'vitest';
import { faults } from '../../mock/faults/all.ts';
import { requirements } from '../../requirements/all.ts';
import { defects } from '../independent-server/defects/all.ts';
import { sideEffects } from './side-effects.ts';

const violated = new Map([...faults, ...defects].map(({ name, violates }) => [name, violates]));

test.each(Object.entries(sideEffects))(
  '%s names its side effects beside its rules',
  (name, rules) => {
    expect(violated.has(name), `a fault or defect is called ${name}`).toBe(true);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((id) => !Object.hasOwn(requirements, id))).toEqual([]);
    expect(rules.filter((id) => violated.get(name)?.includes(id))).toEqual([]);
  },
);
