import { matters, type RunDiff, type SharedAnswerChange } from '../../results/diff/compare-runs.ts';
import { type Paint, paintFor } from '../console/paint.ts';
import { hanging, wrap } from '../console/wrap.ts';
import { listed } from '../listed.ts';
import { plainText } from '../plain-text.ts';
import { type CheckGroup, groupChanges } from './group-changes.ts';
import { cautions, diffHeadline, sideLine } from './headline.ts';
import { sectionsOf, transition } from './sections.ts';

interface Page {
  readonly paint: Paint;
  readonly width: number;
}

/**
 * Two runs side by side for a person at a terminal: what got worse in full, the rest short.
 *
 * @param options as those of the console report of a run
 */
export function renderDiffConsole(
  diff: RunDiff,
  options: { colour: boolean; width: number },
): string {
  const page = { paint: paintFor(options.colour), width: Math.max(options.width, 60) };
  const shown = printable(diff);
  const lines = [
    page.paint('bold', diffHeadline(shown)),
    '',
    ...hanging('  first   ', sideLine(shown.before), page.width),
    ...hanging('  second  ', sideLine(shown.after), page.width),
    ...cautions(shown).flatMap((said) =>
      hanging(`  ${page.paint('yellow', '▲')} `, said, page.width),
    ),
    ...sectionsOf(shown).flatMap(({ title, changes, inFull }) => {
      const groups = groupChanges(changes);
      const lines = groups.flatMap((group) => (inFull ? story(page, group) : line(page, group)));
      return ['', page.paint('bold', `${title} (${changes.length})`), ...lines];
    }),
    ...answerLines(page, shown.answers),
    '',
    ending(page, shown),
  ];
  return `${lines.join('\n')}\n`;
}

function story(page: Page, group: CheckGroup): string[] {
  const { first, checks } = group;
  const said = first.said.after ?? first.said.before ?? '';
  return [
    '',
    ...line(page, group),
    ...indented(page, said),
    ...(checks.length === 1 ? [] : indented(page, `in ${listed(checks)}`)),
  ];
}

function line({ paint, width }: Page, { first, checks }: CheckGroup): string[] {
  const name = checks.length === 1 ? first.check : `${first.requirement} (${checks.length} checks)`;
  return hanging(`  ${paint('bold', name)}  `, `${first.title} · ${transition(first)}`, width);
}

function indented({ width }: Page, text: string): string[] {
  return wrap(text, width - 4).map((each) => `    ${each}`);
}

function answerLines(page: Page, answers: readonly SharedAnswerChange[]): string[] {
  if (answers.length === 0) return [];
  const byRequest = Map.groupBy(answers, ({ request }) => request);
  const lines = [...byRequest].flatMap(([request, changes]) => [
    '',
    `  ${page.paint('bold', request)}`,
    ...changes.flatMap(({ place, before, after, checks }) => [
      ...hanging(`    ${place}  `, `${before} → ${after}`, page.width),
      ...hanging('      ', page.paint('dim', `in ${listed(checks)}`), page.width),
    ]),
  ]);
  return ['', page.paint('bold', `Changed answers (${answers.length})`), ...lines];
}

function ending({ paint }: Page, diff: RunDiff): string {
  return matters(diff)
    ? `${paint('red', paint('bold', 'exit 1'))}  the second run is worse, or its target gives other answers`
    : `${paint('green', paint('bold', 'exit 0'))}  no difference that matters`;
}

function printable(diff: RunDiff): RunDiff {
  return JSON.parse(JSON.stringify(diff), (_, value) =>
    typeof value === 'string' ? plainText(value) : value,
  );
}
