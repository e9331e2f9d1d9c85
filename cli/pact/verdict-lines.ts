import type { InteractionVerdict } from '../../pacts/verification/verdicts.ts';

const words = { pass: 'pass', fail: 'FAIL', 'could-not-run': 'could not run' } as const;

/** The verdicts for a person: what is not green in full, and how many there are of each. */
export function verdictLines(verdicts: readonly InteractionVerdict[]): string {
  const lines = verdicts.flatMap(({ verdict, consumer, description, pending, messages }) => {
    const word = excused({ verdict, pending }) ? 'fail (pending, does not count)' : words[verdict];
    return [`${word}  ${consumer}: ${description}`, ...messages.map((text) => `      ${text}`)];
  });
  const counts = (['pass', 'fail', 'could-not-run'] as const).map(
    (name) =>
      `${verdicts.filter((one) => one.verdict === name && !excused(one)).length} ${words[name]}`,
  );
  const left = verdicts.filter(excused).length;
  const more = left === 0 ? [] : [`${left} pending, which fail and do not count`];
  const all = [...counts, ...more].join(' · ');
  return [...lines, '', `${verdicts.length} interactions: ${all}`].join('\n');
}

function excused({ verdict, pending }: Pick<InteractionVerdict, 'verdict' | 'pending'>): boolean {
  return verdict === 'fail' && pending;
}
