import { describeProfile, type ProfileEntry } from '../../profiles/describe.ts';
import { jsonText } from '../../reports/json-text.ts';
import { isEmbeddedMock } from '../open-target.ts';
import type { RunFlags } from './flags.ts';
import type { RunRequest } from './run-request.ts';

/**
 * Every effective value of a run with its origin, secrets redacted: lines for a person, JSON with `--json`.
 *
 * @param given whether a flag stands on the command line
 * @throws {ProfileError} if the profile cannot be used
 */
export async function configLines(
  flags: RunFlags,
  request: RunRequest,
  given: (flag: keyof RunFlags) => boolean,
): Promise<string> {
  const entries = [...ofCommandLine(request, given), ...(await ofProfile(flags.target))];
  if (flags.json) return `${jsonText(entries)}\n`;
  const columns = Math.max(...entries.map(({ key }) => key.length));
  const lines = entries.map(
    ({ key, value, origin }) => `${key.padEnd(columns)}  ${value}  (${origin})`,
  );
  return `${lines.join('\n')}\n`;
}

async function ofProfile(file: string | undefined): Promise<ProfileEntry[]> {
  if (isEmbeddedMock(file)) {
    const origin = file === undefined ? 'default' : 'command line';
    return [{ key: 'target', value: '"embedded mock"', origin }];
  }
  const entries = await describeProfile(file, process.env);
  return entries.map((entry) => ({ ...entry, key: `target.${entry.key}` }));
}

const ofFlag: Readonly<Partial<Record<keyof RunRequest, keyof RunFlags>>> = {
  types: 'type',
  reports: 'report',
};
const drawn: readonly string[] = ['seed', 'runId'];

function ofCommandLine(
  request: RunRequest,
  given: (flag: keyof RunFlags) => boolean,
): ProfileEntry[] {
  return Object.entries(request).map(([key, value]) => {
    const written = given(ofFlag[key as keyof RunRequest] ?? (key as keyof RunFlags));
    const origin = written ? 'command line' : drawn.includes(key) ? 'drawn' : 'default';
    return { key, value: JSON.stringify(value), origin };
  });
}
