import { countByVerdict } from '../../results/counts.ts';
import type { Finding } from '../../results/finding.ts';
import { type Area, areasOf } from '../areas.ts';
import { clockInWords } from '../evidence.ts';
import { countInWords, verdictWords, worstOf } from '../verdict-words.ts';
import { inVerdict, mark } from './paint.ts';
import type { Sheet } from './sheet.ts';
import { hanging, padded } from './wrap.ts';

const barColumns = 16;
/** On a narrower terminal the counts need the room. */
const barsFrom = 72;
/** Passed first, then from bad to worse, so that the end of the bar is what to look at. */
const barOrder = [
  'pass',
  'info',
  'not-applicable',
  'not-exercised',
  'warn',
  'pending',
  'could-not-run',
  'fail',
  'error',
] as const;

/**
 * One line for each area: mark of its worst verdict, name, title, a bar and the counts.
 *
 * @param isShort whether the areas in which all is well share a line.
 */
export function areaLines(sheet: Sheet, isShort: boolean): string[] {
  const { run, paint, width } = sheet;
  const all = areasOf(run.findings);
  const areas = isShort ? all.filter((area) => !isWell(area)) : all;
  const nameColumns = Math.max(0, ...areas.map(({ name }) => name.length)) + 2;
  const titleColumns = Math.max(0, ...areas.map(({ title }) => title.length)) + 2;
  const lines = areas.flatMap((area) => {
    const start = [
      `  ${mark(paint, worstOf(area.findings))} `,
      paint('bold', padded(area.name, nameColumns)),
      padded(area.title, titleColumns),
      width < barsFrom ? '' : `${bar(area, paint)}  `,
    ];
    return hanging(start.join(''), counts(area, paint), width);
  });
  return [...lines, ...(isShort ? wellLines(sheet, all.filter(isWell)) : [])];
}

/** The areas in which anything is broken, one after the other, for a run in which the rules need the room. */
export function areasInWords({ run, paint, width }: Sheet): string[] {
  const all = areasOf(run.findings);
  const worse = all.filter((area) => !isWell(area));
  const well = all.filter(isWell).map(({ name }) => name);
  const parts = worse.map(({ name, findings }) => `${name} ${unwell(findings)}`);
  const rest = well.length === 0 ? [] : [`nothing broken in ${well.join(', ')}`];
  return hanging(`  ${paint('dim', 'areas'.padEnd(8))}`, [...parts, ...rest].join(' · '), width);
}

function unwell(findings: Area['findings']): string {
  const count = countByVerdict(findings);
  const wrong = (['error', 'fail', 'could-not-run', 'pending', 'warn'] as const).filter(
    (verdict) => count[verdict] > 0,
  );
  return wrong.map((verdict) => countInWords(count[verdict], verdict)).join(', ');
}

function isWell({ findings }: Area): boolean {
  return ['pass', 'info', 'not-applicable', 'not-exercised'].includes(worstOf(findings));
}

function wellLines({ paint, width }: Sheet, areas: readonly Area[]): string[] {
  if (areas.length === 0) return [];
  const names = areas.map(({ name }) => name).join(', ');
  return hanging(`  ${mark(paint, 'pass')} `, `nothing broken in ${names}`, width);
}

function counts({ findings }: Area, paint: Sheet['paint']): string {
  const count = countByVerdict(findings);
  const parts = barOrder
    .filter((verdict) => count[verdict] > 0)
    .map((verdict) => inVerdict(paint, verdict, glued(countInWords(count[verdict], verdict))));
  return [...parts, ...clocksOf(findings).map((words) => paint('dim', glued(words)))].join(' · ');
}

/** Passes have no other line here, and on a moved clock they mean less. */
function clocksOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap((each) => clockInWords(each) ?? []))];
}

/** Keeps the number and its words on one line: the wrapping breaks at spaces only. */
function glued(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function bar({ findings }: Area, paint: Sheet['paint']): string {
  const count = countByVerdict(findings);
  const present = barOrder.filter((verdict) => count[verdict] > 0);
  const cells = present.map((verdict) => ({
    verdict,
    columns: Math.max(1, Math.floor((count[verdict] / findings.length) * barColumns)),
  }));
  const missing = barColumns - cells.reduce((sum, { columns }) => sum + columns, 0);
  const widest = cells.reduce((most, each) => (each.columns > most.columns ? each : most));
  widest.columns += missing;
  return cells
    .map(({ verdict, columns }) => inVerdict(paint, verdict, fill(verdict).repeat(columns)))
    .join('');
}

/** Distinct without colour too. */
function fill(verdict: Finding['verdict']): string {
  if (verdict === 'pass') return '█';
  if (verdict === 'info' || verdict === 'not-applicable') return '░';
  return verdictWords[verdict].mark;
}
