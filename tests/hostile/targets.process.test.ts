import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretsIn } from '../../selftest/canaries/decodings.ts';
import { workplace } from '../cli/spc.ts';
import { type HostileTarget, hostileTargets, OPAQUE, serveHostile } from './targets.ts';

/** Base64, as secrets are generated: what encoders write in ways of their own. */
const SECRET = 'q7/Zk+9dPw/4hL+mN0rT8v==';
const COMMAND = /^\s*::|##\[|##vso\[/m;
const MIB = 1_048_576;
const FORMATS = 'json,html,junit,markdown,github,ctrf,har,text';

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  /** Everything that was written, by file or stream. */
  readonly written: ReadonlyMap<string, string>;
}

/** Runs the command against a hostile target. */
async function runAgainst(target: HostileTarget, ...more: readonly string[]): Promise<Outcome> {
  await using served = await serveHostile(target);
  await using place = await workplace();
  await place.write(
    'x.target.yaml',
    `name: hostile\nbaseUrl: ${served.url}\nauth: { clientId: partner-nine, clientSecret: "\${HOSTILE_SECRET}" }\ncredentialTypes: [education]\n`,
  );
  const args = ['run', '-t', 'x.target.yaml', '--seed', '7', '--report', FORMATS, ...more];
  const { code, stdout, stderr } = await place.spc(args, { HOSTILE_SECRET: SECRET });
  const out = join(place.folder, 'report');
  const files = await readdir(out);
  const read = await Promise.all(
    files.map(async (file) => [file, await readFile(join(out, file), 'utf8')] as const),
  );
  expect(files).toContain('run.json');
  expect((await stat(join(out, 'summary.md'))).size).toBeLessThan(MIB);
  return { code, stdout, written: new Map([['stdout', stdout], ['stderr', stderr], ...read]) };
}

function holding({ written }: Outcome, secret: string): readonly string[] {
  return [...written].flatMap(([file, text]) =>
    secretsIn(text, [secret]).length > 0 ? [file] : [],
  );
}

const rules = ['--only', 'AUTH-001', 'ADD-001', 'URI-001'];

test.each(Object.entries(hostileTargets))(
  'a target that %s costs no report, no secret and no error of our own',
  async (_, target) => {
    // A target that asks for waits uses all of its time.
    const isSlow = target === hostileTargets['asks for a wait in every answer'];
    const outcome = await runAgainst(target, ...rules, '--max-time', isSlow ? '1s' : '4s');
    expect(outcome.code).not.toBe(6);
    expect(outcome.code).not.toBe(0);
    expect(holding(outcome, SECRET)).toEqual([]);
    expect(holding(outcome, OPAQUE)).toEqual([]);
    expect(outcome.stdout).not.toMatch(COMMAND);
    expect(outcome.written.get('report.txt')).not.toMatch(COMMAND);
    expect(outcome.written.get('report.html')?.length).toBeLessThan(5 * MIB);
  },
);

test('a token that no header can carry breaks the rule about tokens', async () => {
  const target = hostileTargets['grants a token that no header can carry'];
  const { written } = await runAgainst(target, '--only', 'AUTH-001');
  expect(written.get('report.txt')).toContain('AUTH-001');
  expect(written.get('run.json')).not.toContain('"verdict": "pass"');
});

test('a run whose time is over ends with its reports', async () => {
  const target = hostileTargets['asks for a wait in every answer'];
  const { code, written } = await runAgainst(target, '--max-time', '1s');
  expect(code).toBe(3);
  expect(written.get('run.json')).toContain('its time was over (--max-time)');
});
