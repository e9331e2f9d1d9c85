import type { Problem } from '../refusal.ts';
import type { Fields } from './objects.ts';
import { type Setting, wrong } from './rule.ts';

type Condition = (value: Fields, at: string, setting: Setting) => readonly Problem[];

/** These dates are not after today, if the server checks that. */
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

/** The first date is not after the second, if the server checks that. */
export function inOrder(earlier: string, later: string): Condition {
  return (value, at, { options }) => {
    const [from, to] = [value[earlier], value[later]];
    return options.incoherent || typeof from !== 'string' || typeof to !== 'string' || from <= to
      ? []
      : wrong(`${at}.${later}`, 'order', `lies before ${earlier}`);
  };
}
