import { knownFailures } from '../known-failures.ts';
import { verdictWords } from '../verdict-words.ts';
import { inVerdict, mark } from './paint.ts';
import { type Sheet, titled } from './sheet.ts';
import { hanging, wrap } from './wrap.ts';

/** Known failures: what is still broken, why that is accepted, and until when. */
export function knownLines(sheet: Sheet): string[] {
  const { run, paint, width } = sheet;
  const groups = knownFailures(run.findings);
  const lines = groups.flatMap(({ first, all, known }) => {
    const { verdict, requirement, title, message } = first;
    const times = all.length === 1 ? '' : ` (${all.length} checks)`;
    const id = inVerdict(paint, verdict, requirement);
    return [
      '',
      ...hanging(`${mark(paint, verdict)} ${id}  `, `${title}${times}`, width),
      ...wrap(message, width - 4).map((line) => `    ${line}`),
      ...hanging(`    ${paint('dim', 'known     ')}`, known.reason, width),
      ...(known.link === null ? [] : [`    ${paint('dim', 'see       ')}${known.link}`]),
      ...hanging(
        `    ${paint('dim', 'until     ')}`,
        `${known.until}, then it counts as ${verdictWords[verdict].one} again`,
        width,
      ),
    ];
  });
  const count = groups.reduce((sum, { all }) => sum + all.length, 0);
  return titled(sheet, 'Known failures: still broken, not counted', count, lines);
}
