import type { Command } from '../../generators/histories.ts';
import { spoken } from '../../harness/check/duration.ts';

/** A history in words: `submit, wait 47 h 59 min, repeat`. */
export function describeHistory(commands: readonly Command[]): string {
  return ['submit', ...commands.map(wordsFor)].join(', ');
}

function wordsFor(command: Command): string {
  switch (command.kind) {
    case 'repeat':
      return 'repeat';
    case 'wait':
      return `wait ${spoken(command.seconds)}`;
    case 'visit':
      return `person ${command.person + 1} opens the ${command.link} link${command.signIn ? '' : ' without signing in'}`;
    case 'accept':
    case 'cancel':
      return `person ${command.person + 1} ${command.kind}s on the ${command.link} link`;
  }
}
