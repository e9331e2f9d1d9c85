import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { wantsColour } from '../colour.ts';
import { ledgerPlace } from '../ledger-place.ts';
import { isEmbeddedMock, openNamedTarget } from '../open-target.ts';
import { assertProductionMeant } from '../production.ts';
import { today } from '../today.ts';
import { budgetLine, documentLines } from './completeness.ts';
import { examineProfile, examineTarget } from './examine.ts';
import type { DoctorFlags } from './flags.ts';
import { fine, type Line, problem } from './line.ts';
import { nodeLine, outputLine } from './local-checks.ts';
import { renderLine } from './render-line.ts';

/** However slow the target is, in milliseconds. */
const deadlineMs = 9000;
/** The exit code of the first of these that some line has. */
const worstFirst = [7, 2, 5, 3];

/** Carries `spc doctor` out: prints each line as it is found. */
export async function performDoctor(flags: DoctorFlags): Promise<number> {
  const { json } = flags;
  const colour = wantsColour(process.stdout, process.env);
  const lines: Line[] = [];
  for await (const line of withinTime(flags)) {
    lines.push(line);
    if (!json) screen.print(renderLine(line, colour));
  }
  screen.print(json ? `${jsonText(lines)}\n` : `\n${verdict(lines)}\n`);
  return worstFirst.find((code) => lines.some(({ exit }) => exit === code)) ?? 0;
}

async function* withinTime(flags: DoctorFlags): AsyncGenerator<Line> {
  const { target, out, iKnowThisIsProduction: productionIsMeant } = flags;
  const signal = AbortSignal.timeout(deadlineMs);
  yield nodeLine(process.versions.node);
  yield await outputLine(out);
  try {
    if (isEmbeddedMock(target)) {
      assertProductionMeant(flags, null);
      yield* examineEmbedded(signal);
    } else {
      const more = { productionIsMeant, ledger: ledgerPlace(flags) };
      yield* examineProfile(target, signal, more);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    const remedy = 'find out why the target is slow; limits.requestsPerSecond slows the doctor too';
    yield problem('time', `the target took longer than ${deadlineMs / 1000} s`, remedy, 5);
  }
}

async function* examineEmbedded(signal: AbortSignal): AsyncGenerator<Line> {
  const asOf = today();
  const target = await openNamedTarget({ profile: undefined, seed: 1, asOf, signal });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  yield fine('profile', 'none given: the embedded mock, which needs none', 'note');
  yield* documentLines(target.profile);
  yield budgetLine(target.profile, asOf);
  yield* examineTarget(target, signal);
}

function verdict(lines: readonly Line[]): string {
  const problems = lines.filter(({ state }) => state === 'problem').length;
  if (problems === 0) return 'Ready: nothing stands in the way of a run.';
  return `${problems} ${problems === 1 ? 'problem stands' : 'problems stand'} in the way of a run.`;
}
