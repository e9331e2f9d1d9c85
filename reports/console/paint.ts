import { styleText } from 'node:util';
import type { Verdict } from '../../results/verdict.ts';
import { verdictWords } from '../verdict-words.ts';

type Ink = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

/** Adds the codes of a colour to a text; returns it unchanged if colour is off. */
export type Paint = (ink: Ink, text: string) => string;

const inks: Readonly<Record<Verdict, Ink>> = {
  error: 'magenta',
  fail: 'red',
  'could-not-run': 'yellow',
  pending: 'cyan',
  warn: 'yellow',
  info: 'blue',
  pass: 'green',
  'not-applicable': 'dim',
  'not-exercised': 'dim',
};

/** The paint of a console with or without colour. */
export function paintFor(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  // Whether the stream takes colour was decided by the caller.
  return (ink, text) => (text === '' ? '' : styleText(ink, text, { validateStream: false }));
}

/** Text in the colour of a verdict. */
export function inVerdict(paint: Paint, verdict: Verdict, text: string): string {
  return paint(inks[verdict], text);
}

/** The mark of a verdict in its colour. */
export function mark(paint: Paint, verdict: Verdict): string {
  return inVerdict(paint, verdict, verdictWords[verdict].mark);
}
