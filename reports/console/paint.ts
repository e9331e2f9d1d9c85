import type { Verdict } from '../../results/verdict.ts';
import { verdictWords } from '../verdict-words.ts';

type Ink = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

/** Puts ink on text: ANSI colour codes where colour is wanted, else nothing. */
export type Paint = (ink: Ink, text: string) => string;

const codes: Readonly<Record<Ink, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
};

const inks: Readonly<Record<Verdict, Ink>> = {
  error: 'magenta',
  fail: 'red',
  'could-not-run': 'yellow',
  pending: 'cyan',
  warn: 'yellow',
  info: 'blue',
  pass: 'green',
  'not-applicable': 'dim',
};

/** The paint of a console with or without colour. */
export function paintFor(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (ink, text) => {
    const [on, off] = codes[ink];
    return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

/** Text in the colour of a verdict. */
export function inVerdict(paint: Paint, verdict: Verdict, text: string): string {
  return paint(inks[verdict], text);
}

/** The mark of a verdict in its colour. */
export function mark(paint: Paint, verdict: Verdict): string {
  return inVerdict(paint, verdict, verdictWords[verdict].mark);
}
