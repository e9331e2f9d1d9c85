import type { InteractionVerdict } from '../../pacts/verification/verdicts.ts';

const words = { pass: 'pass', fail: 'FAIL', 'could-not-run': 'could not run' } as const;

/** The verdicts for a person: what is not green in full, and how many there are of each. */
export function verdictLines(verdicts: readonly InteractionVerdict[]): string {
  const lines = verdicts.flatMap(({ verdict, consumer, description, pending, messages }) => {
    const word = verdict === 'fail' && pending ? 'fail (pending, does not count)' : words[verdict];
    return [`${word}  ${consumer}: ${description}`, ...messages.map((text) => `      ${text}`)];
  });
  const counts = (['pass', 'fail', 'could-not-run'] as const).map(
    (name) => `${verdicts.filter(({ verdict }) => verdict === name).length} ${words[name]}`,
  );
  return [...lines, '', `${verdicts.length} interactions: ${counts.join(' · ')}`].join('\n');
}
