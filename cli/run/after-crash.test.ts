import { expect, test } from 'vitest';
import { handMadeFinding, handMadeRun } from '../../results/testing/hand-made.ts';
import { afterCrash } from './after-crash.ts';

const redact = (text: string) => text.replace('secret', '[redacted]');

test('a run without a crash stays as it is', () => {
  const run = handMadeRun([handMadeFinding()]);
  expect(afterCrash(run, null, { redact })).toBe(run);
});

test('a crash keeps the findings and earns a 6, without secrets', () => {
  const interrupted = { kind: 'interrupted', message: 'm', remedy: 'r' } as const;
  const run = handMadeRun([handMadeFinding()], { problems: [interrupted] });
  const crashed = afterCrash(run, { thrown: new Error('a secret') }, { redact });
  expect(crashed).toMatchObject({ exitCode: 6, complete: false, findings: run.findings });
  expect(crashed.problems).toMatchObject([{ kind: 'internal', message: 'a [redacted]' }]);
});
