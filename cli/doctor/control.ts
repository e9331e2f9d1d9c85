import type { Target } from '../../targets/target.ts';
import { thisCommand } from '../launcher.ts';
import { fine, type Line, problem } from './line.ts';

/** What test control offers, or why it does not. */
export function controlLine({ profile, capabilities, missing }: Target): Line {
  const name = 'test control';
  if (profile.control === null && typeof profile.people !== 'string') {
    const { people } = profile;
    if (people.driver === 'browser') {
      return fine(name, 'none: the browser does what people do', 'note');
    }
    const able = [...capabilities].join(', ');
    return fine(name, `none: the driver module ${people.file} has ${able || 'nothing'}`, 'note');
  }
  if (profile.control === null) {
    const left =
      profile.clock === 'deferred'
        ? `rules about owners of links and consent will be left out, and checks that take 48 hours are completed by \`${thisCommand()} settle\``
        : 'rules about owners of links, consent and 48 hours will be left out';
    return fine(name, `none: ${left}; if the target has it, name its URL under control`, 'note');
  }
  const reasons = new Set(missing.values());
  if (reasons.size > 0) {
    return problem(
      name,
      [...reasons].join('; '),
      'start test control, correct control in the profile, or write control: none to leave its rules out',
      3,
    );
  }
  const able = [...capabilities].join(', ');
  return fine(name, able === '' ? 'answers, and reports nothing that the profile wants' : able);
}
