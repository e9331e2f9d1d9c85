import { describe, expect, test } from 'vitest';
import { duration } from '../duration.ts';
import { timelineHtml as timelineMarkup } from './timeline.ts';

function timelineHtml(...args: Parameters<typeof timelineMarkup>): string {
  return String(timelineMarkup(...args));
}

function circles(html: string): number[] {
  return [...html.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
}

describe('the drawn timeline', () => {
  test('keeps two minutes around the 48 hour mark apart and in order', () => {
    const html = timelineHtml([
      { step: 'submit', at: 0 },
      { step: 'repeat', at: 172_740 },
      { step: 'late', at: 172_860 },
    ]);
    const mark = Number(html.match(/<line class="window" x1="([\d.]+)"/)?.[1]);
    const [submit = 0, repeat = 0, late = 0] = circles(html);
    expect([repeat - submit, mark - repeat, late - mark].every((gap) => gap > 40)).toBe(true);
    expect(late).toBeLessThanOrEqual(720);
  });

  test('draws nothing if all happened at once', () => {
    expect(timelineHtml([{ step: 'submit', at: 0 }])).toBe('');
    expect(timelineHtml([])).toBe('');
  });

  test('has no 48 hour mark on a timeline of minutes', () => {
    const steps = [
      { step: 'token', at: 0 },
      { step: 'expired', at: 600 },
    ];
    expect(timelineHtml(steps)).not.toContain('48 h');
  });

  test('keeps many steps inside the picture', () => {
    const steps = Array.from({ length: 30 }, (_, hour) => ({ step: 's', at: hour * 3600 }));
    expect(circles(timelineHtml(steps)).every((x) => x >= 0 && x <= 720)).toBe(true);
  });

  test.each([
    [0, '0 s'],
    [59, '59 s'],
    [172_740, '47 h 59 min'],
    [172_800, '48 h'],
  ])('says %i seconds as %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});
