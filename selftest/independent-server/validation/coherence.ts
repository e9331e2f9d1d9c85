import type { Problem } from '../refusal.ts';
import type { Fields } from './objects.ts';
import { type Setting, wrong } from './rule.ts';

type Condition = (value: Fields, at: string, setting: Setting) => readonly Problem[];

/** These dates lie not after today, where the server minds. */
export function notInTheFuture(...names: readonly string[]): Condition {
  return (value, at, { options, today }) =>
    options.incoherent
      ? []
      : names.flatMap((name) => {
          const date = value[name];
          return typeof date === 'string' && date > today.slice(0, date.length)
            ? wrong(`${at}.${name}`, 'future', 'lies in the future')
            : [];
        });
}

/** The one date lies not after the other, where the server minds. */
export function inOrder(earlier: string, later: string): Condition {
  return (value, at, { options }) => {
    const [from, to] = [value[earlier], value[later]];
    return options.incoherent || typeof from !== 'string' || typeof to !== 'string' || from <= to
      ? []
      : wrong(`${at}.${later}`, 'order', `lies before ${earlier}`);
  };
}
