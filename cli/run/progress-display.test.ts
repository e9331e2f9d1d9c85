import { describe, expect, test, vi } from 'vitest';
import type { RunEvent } from '../../harness/run/run-options.ts';
import { handMadeFinding } from '../../results/testing/hand-made.ts';
import { progressDisplay } from './progress-display.ts';

const found = (verdict: 'pass' | 'fail'): RunEvent => ({
  kind: 'finding',
  finding: handMadeFinding({ verdict }),
});

const run: readonly RunEvent[] = [
  { kind: 'planned', checks: 20 },
  { kind: 'phase', name: 'immediate' },
  found('fail'),
  ...Array.from({ length: 19 }, () => found('pass')),
];

describe('progress', () => {
  test('is a line for each phase and tenth if the cursor cannot move', () => {
    const written: string[] = [];
    const display = progressDisplay({ write: (text) => written.push(text) });
    for (const event of run) display.show(event);
    display.end();
    expect(written).toHaveLength(11);
    expect(written.slice(0, 2)).toEqual([
      'checks that need no time\n',
      '  10 %  2 of 20 checks · 1 fail\n',
    ]);
  });

  test('is one line that fits the terminal and goes away', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const screen = { isTTY: true, columns: 40, write: (text: string) => written.push(text) };
    const display = progressDisplay(screen);
    for (const event of run) display.show(event);
    vi.advanceTimersByTime(200);
    display.end();
    vi.useRealTimers();
    const lines = written.map((text) => text.replace('\r\u001b[2K', ''));
    expect(lines.every((line) => line.length < 40 && !line.includes('\n'))).toBe(true);
    expect(lines.at(-2)).toContain('━━━━━━━━━━━━━━━━━━━━ 20 of 20');
    expect(lines.at(-1)).toBe('');
  });
});
