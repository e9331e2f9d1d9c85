import { addPath } from '../../contracts/endpoints.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import { judge } from '../../lint/judge.ts';
import type { JournalCall, JournalEntry } from '../../mock/journal/entry.ts';
import { paintFor } from '../../reports/console/paint.ts';
import { plainText } from '../../reports/plain-text.ts';

const addPrefix = addPath('').replace('.json', '');

/** What `spc mock --log` prints for an entry: a line, and under a refusal each rule and field that it broke. */
export function logLines(entry: JournalEntry, colour: boolean): string[] {
  const paint = paintFor(colour);
  const time = paint('dim', new Date(entry.at).toISOString().slice(11, 23));
  if (entry.kind === 'clock')
    return [`${time}  clock     moved by ${entry.seconds} s to ${entry.clock}`];
  if (entry.kind === 'decision') return [`${time}  person    ${entry.decision}`];
  if (entry.kind === 'visit')
    return [`${time}  person    sees ${entry.page} after ${plainText(entry.link)}`];
  if (entry.kind === 'return')
    return [`${time}  return    ${plainText(entry.url)}  ${entry.status ?? 'no answer'}`];
  if (entry.kind === 'delivery') {
    const what = entry.says === null ? '' : ` ${entry.says}`;
    return [`${time}  event     ${entry.type}${what}  ${entry.status ?? 'no answer'}`];
  }
  const status = entry.answer?.status ?? 0;
  const ink = status >= 400 ? 'red' : status >= 300 ? 'yellow' : 'green';
  const scene = entry.disturbedBy === null ? '' : paint('yellow', `  scene ${entry.disturbedBy}`);
  const line = `${time}  ${entry.method.padEnd(5)} ${plainText(entry.path)}  ${paint(ink, String(status || 'no answer'))}${scene}`;
  return [line, ...reasons(entry).map((reason) => `${' '.repeat(14)}${paint('red', reason)}`)];
}

/** Why a call was refused: by the contract of its type if that says more than the answer. */
function reasons(call: JournalCall): string[] {
  if (call.answer === null || call.answer.status < 400) return [];
  const misfits = call.answer.status === 422 ? judged(call) : [];
  if (misfits.length > 0) {
    return misfits.map(
      ({ rule, message, suggestion }) => `${rule}: ${plainText(message)}; ${plainText(suggestion)}`,
    );
  }
  return problemsIn(call.answer.body);
}

function judged({ path, body }: JournalCall) {
  const value = parseJson(body);
  if (!path.startsWith(addPrefix) || value === undefined) return [];
  const type = path.slice(addPrefix.length).replace(/\.json.*$/, '');
  return judge(value, type).filter(({ level }) => level === 'error');
}

function problemsIn(text: string): string[] {
  const body = parseJson(text) as Partial<Refusal> | undefined;
  if (body?.error !== undefined)
    return [plainText(`${body.error}: ${body.error_description ?? ''}`)];
  const errors = Array.isArray(body?.errors) ? body.errors : [];
  return errors.map(({ field, code, message }) =>
    plainText([code, [field, message].filter(Boolean).join(' ')].filter(Boolean).join(': ')),
  );
}

interface Refusal {
  readonly error: string;
  readonly error_description: string;
  readonly errors: readonly {
    readonly field: string;
    readonly code: string;
    readonly message: string;
  }[];
}
