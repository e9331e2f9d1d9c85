import { expect, test } from 'vitest';
import { readReport } from './read-report.ts';

const location = { start: { line: 1, column: 11 }, end: { line: 1, column: 12 } };

function reportOf(...mutants: readonly object[]) {
  const described = mutants.map((each) => ({
    id: '0',
    mutatorName: 'Number',
    replacement: '2',
    location,
    ...each,
  }));
  return {
    files: { 'mock/a.ts': { source: 'const a = 1;\n', mutants: described } },
    testFiles: {
      '': {
        tests: [
          { id: '7', name: 'a is one' },
          { id: '8', name: 'the suite' },
        ],
      },
    },
  };
}

test('a mutant is read with its change and its status', () => {
  const [mutant] = readReport(reportOf({ status: 'Survived' }));
  expect(mutant).toEqual({
    file: 'mock/a.ts',
    place: location,
    operator: 'Number',
    original: '1',
    replacement: '2',
    status: 'survived',
    because: null,
    killedBy: null,
  });
});

test.each([
  ['NoCoverage', 'unreached'],
  ['Timeout', 'slow'],
  ['CompileError', 'invalid'],
])('%s means that it %s', (status, expected) => {
  expect(readReport(reportOf({ status }))[0]?.status).toBe(expected);
});

test('a mutant that a comment leaves out has the reason of the comment', () => {
  const [mutant] = readReport(reportOf({ status: 'Ignored', statusReason: 'only saves time' }));
  expect(mutant).toMatchObject({ status: 'exempt', because: 'only saves time' });
});

test('a killer is a test by its name, or the check that the suite names', () => {
  const killed = { status: 'Killed', statusReason: 'ADD-001:education' };
  const report = reportOf({ ...killed, killedBy: ['7'] }, { ...killed, killedBy: ['8'] });
  expect(readReport(report).map(({ killedBy }) => killedBy)).toEqual([
    'a is one',
    'ADD-001:education',
  ]);
});

test('what is not a report is refused with what is missing', () => {
  expect(() => readReport({ files: { 'a.ts': { source: '' } } })).toThrow('mutants');
});
