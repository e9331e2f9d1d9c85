import { paintFor } from '../../reports/console/paint.ts';
import { plainText } from '../../reports/plain-text.ts';
import type { Line } from './line.ts';

const marks = { ok: '✓', note: 'ℹ', problem: '✗', skipped: '–' } as const;
const inks = { ok: 'green', note: 'blue', problem: 'red', skipped: 'dim' } as const;
const nameColumns = 33;

/** A line for a person, with what to do below it. */
export function renderLine({ state, name, says, remedy }: Line, colour: boolean): string {
  const mark = paintFor(colour)(inks[state], marks[state]);
  const text = `${mark} ${name.padEnd(nameColumns)} ${plainText(says)}\n`;
  return remedy === null ? text : `${text}  ${' '.repeat(nameColumns)} → ${remedy}\n`;
}
