import { expect, test } from 'vitest';
import { runSuite } from '../../harness/run-suite.ts';
import { suite } from '../../specs/all.ts';
import { openInBrowser, PATIENCE } from './mock-in-browser.ts';

test(
  'verifications, callbacks and events are judged through a browser',
  PATIENCE,
  async (context) => {
    await using opened = await openInBrowser(context);
    const { findings } = await runSuite(suite, opened.target, {
      seed: 1,
      only: ['VERIFY-002', 'VERIFY-003', 'VERIFY-013', 'VERIFY-014', 'VERIFY-017', 'HOOK-003'],
      examples: 1,
      asOf: '2026-01-01',
      types: [],
      runId: 'browser',
      version: 'test',
      shrinkAttempts: 0,
      now: () => new Date(0),
    });
    const wrong = findings.filter(({ verdict }) => verdict !== 'pass');
    expect(wrong.map(({ check, verdict, message }) => `${verdict} ${check} — ${message}`)).toEqual(
      [],
    );
    expect(new Set(findings.map(({ grade }) => grade))).toEqual(new Set(['browser']));
  },
);
