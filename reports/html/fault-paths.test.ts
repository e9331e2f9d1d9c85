import { describe, expect, test } from 'vitest';
import { handMadeFinding } from '../../results/testing/hand-made.ts';
import { faultPaths } from './fault-paths.ts';

describe('the fields that a finding is about', () => {
  test('come from the name of its mutation', () => {
    const finding = handMadeFinding({ variation: 'empty data.credential.majors[0]' });
    expect(faultPaths(finding)).toContain('data.credential.majors.0');
  });

  test('come from what the target itself blames', () => {
    const response = { status: 422, headers: {}, body: '{"errors":[{"field":"data.document"}]}' };
    const request = { method: 'POST', url: '/', headers: {}, body: null };
    const exchange = { via: 'http' as const, step: 's', request, response, failure: null };
    const finding = handMadeFinding({ exchanges: [{ ...exchange, durationMs: 1 }] });
    expect(faultPaths(finding)).toEqual(['data.document']);
  });
});
