import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { ProfileError } from '../profiles/profile-error.ts';
import { UnsafeTargetError } from '../profiles/unsafe-target-error.ts';
import { ReportNotWritten } from '../reports/write.ts';
import { TransportError } from '../targets/errors/transport-error.ts';
import { exitCodeFor } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

test.each([
  [new UsageError('u'), 2, 'u'],
  [new ProfileError('p'), 2, 'p'],
  [new UnsafeTargetError('s'), 7, 's'],
  [new TransportError('refused', 't'), 5, 't'],
  [new CommanderError(1, 'commander.unknownOption', 'c'), 2, null],
  [new CommanderError(0, 'commander.helpDisplayed', 'h'), 0, null],
  ['a string', 6, 'a string'],
])('%s ends the process with %i', (thrown, code, message) => {
  expect(exitCodeFor(thrown)).toEqual({ code, message });
});

test('an unforeseen error asks to be reported with its stack', () => {
  const { code, message } = exitCodeFor(new TypeError('oops'));
  expect([code, message]).toEqual([
    6,
    expect.stringMatching(/please report this:\nTypeError: oops\n/),
  ]);
});

test('a report that is missing says that its code is not that of the run', () => {
  expect(exitCodeFor(new ReportNotWritten('no room'))).toEqual({
    code: 6,
    message: 'no room\nexit 6  reports are missing; this replaces the exit code of the run',
  });
});
