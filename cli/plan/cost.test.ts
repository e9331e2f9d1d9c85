import { describe, expect, test } from 'vitest';
import { offerOf } from '../../harness/capabilities.ts';
import { planChecks } from '../../harness/plan.ts';
import { suite } from '../../specs/all.ts';
import { profileOf } from '../../targets/http-server-for-tests.ts';
import { costOf } from './cost.ts';

const profile = profileOf('http://127.0.0.1:1');

function cost(only: readonly string[], examples = 3) {
  const order = { seed: 1, asOf: '2026-01-01', types: [], requireAll: false };
  return costOf(planChecks(suite, offerOf(profile), { ...order, only, examples }), 2);
}

describe('the cost of a plan', () => {
  test('is the gate alone where nothing runs', () => {
    expect(cost(['CONS'])).toEqual({ checks: 0, controls: 0, gate: 1, total: 1, seconds: 0.5 });
  });

  test('counts few controls for many refusals that share base payloads', () => {
    const { checks, controls, gate, total, seconds } = cost(['ADD-004'], 1);
    expect(gate).toBe(2);
    expect(controls).toBeGreaterThan(0);
    expect(controls).toBeLessThan(checks / 4);
    expect([total, seconds]).toEqual([checks + controls + 2, total / 2]);
  });
});
