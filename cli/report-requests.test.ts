import { describe, expect, test } from 'vitest';
import { reportRequests } from './report-requests.ts';

describe('the reports asked for', () => {
  test('are the usual four in the folder if none is named', () => {
    expect(reportRequests([], 'out').map(({ file }) => file)).toEqual([
      'out/run.json',
      'out/report.html',
      'out/junit.xml',
      'out/summary.md',
    ]);
  });

  test('go to the file that they name, otherwise into the folder', () => {
    expect(reportRequests(['junit=a=b.xml', 'text'], 'out')).toEqual([
      { format: 'junit', file: 'a=b.xml' },
      { format: 'text', file: 'out/report.txt' },
    ]);
  });

  test.each([
    ['junt', 'got `junt` (did you mean `junit`?)'],
    ['json=', 'expected a file after the equals sign, got nothing'],
  ])('%s is refused with what was expected', (wish, says) => {
    expect(() => reportRequests([wish], 'out')).toThrow(says);
  });
});
