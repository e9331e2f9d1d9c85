// biome-ignore-all lint/suspicious/noTemplateCurlyInString: profiles write their variables that way
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProfile } from './load.ts';
import type { Profile } from './profile.ts';
import { ProfileError } from './profile-error.ts';
import { usualSecondVersion } from './second-version.ts';

const env = { SECRET: 'canary-secret', OTHER_SECRET: 'canary-other', RATE: '2.5', EMPTY: '' };

const least = `name: mock
baseUrl: http://127.0.0.1:4000/
auth: { clientId: partner, clientSecret: "\${SECRET}" }
credentialTypes: [education]
`;

async function load(yaml: string, files: Record<string, string> = {}): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  try {
    const all = Object.entries({ ...files, 'x.target.yaml': yaml });
    await Promise.all(all.map(([name, text]) => writeFile(join(folder, name), text)));
    return await loadProfile(join(folder, 'x.target.yaml'), env);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The problems of a profile, each from its line number on. */
async function problems(yaml: string): Promise<string[]> {
  const error = await load(yaml).then(
    () => expect.unreachable('the profile was accepted'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProfileError);
  return (error as Error).message
    .split('\n')
    .map((line) => line.replace(/^.*x\.target\.yaml:/, ''));
}

describe('a profile', () => {
  test('needs four keys and gets defaults for the rest', async () => {
    expect(await load(least)).toEqual({
      name: 'mock',
      baseUrl: 'http://127.0.0.1:4000',
      linkBaseUrl: 'http://127.0.0.1:4000',
      auth: { clientId: 'partner', clientSecret: 'canary-secret' },
      secondClient: null,
      credentialTypes: ['education'],
      documents: {},
      control: null,
      tls: { ca: null, client: null },
      headers: [],
      userAgent: null,
      people: 'none',
      clock: 'none',
      limits: {
        requestsPerSecond: 1000,
        maxRequests: 100_000,
        concurrency: 8,
        requestTimeoutMs: 10_000,
      },
      safety: { allowHosts: [], idPrefix: 'spc-' },
      checkHeader: 'X-Spc-Check',
      replacementKeys: {},
      assume: {
        unknownStatusId: 404,
        unknownCredentialType: 404,
        unparsableJson: 400,
        unknownRequestId: 404,
        cefr: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
      },
      unsupported: {},
      knownFailures: [],
      ...usualSecondVersion,
    });
  });

  test('keeps every key that it has', async () => {
    const profile = await load(
      `${least}linkBaseUrl: https://links.example.edu
secondClient: { clientId: other, clientSecret: "\${OTHER_SECRET}" }
documents: { pdf: https://certificates.example.edu/a.pdf, open_cert: ./cert.json }
control: http://127.0.0.1:4000/__control
people: control
clock: none
limits: { requestsPerSecond: "\${RATE}", maxRequests: 400 }
safety: { allowHosts: [links.example.edu], idPrefix: acme- }
replacementKeys: { education: [full_name, course_name] }
assume: { unknownStatusId: 410 }
unsupported: { batch: not enabled, REPL: no accounts, STAT-005: at most 20 }
`,
      { 'cert.json': '{"id":1}' },
    );
    expect(profile).toMatchObject({
      linkBaseUrl: 'https://links.example.edu',
      secondClient: { clientId: 'other', clientSecret: 'canary-other' },
      documents: { pdf: 'https://certificates.example.edu/a.pdf', open_cert: '{"id":1}' },
      control: 'http://127.0.0.1:4000/__control',
      people: 'control',
      clock: 'none',
      limits: { requestsPerSecond: 2.5, maxRequests: 400, concurrency: 8 },
      safety: { allowHosts: ['links.example.edu'], idPrefix: 'acme-' },
      replacementKeys: { education: ['full_name', 'course_name'] },
      assume: { unknownStatusId: 410, unparsableJson: 400 },
      unsupported: { BATCH: 'not enabled', REPL: 'no accounts', 'STAT-005': 'at most 20' },
    });
  });

  test('with test control takes what that reports', async () => {
    const profile = await load(`${least}control: http://127.0.0.1:4000/__control`);
    expect(profile).toMatchObject({ people: 'as-reported', clock: 'as-reported' });
  });

  test('is gentle with a target that is not on loopback', async () => {
    const profile = await load(
      least.replace('http://127.0.0.1:4000/', 'https://staging.example.edu'),
    );
    expect(profile.limits).toMatchObject({ requestsPerSecond: 5, maxRequests: 1000 });
  });
});

describe('a mistake', () => {
  test.each([
    [
      'peeple: none',
      '5: peeple: unknown key `peeple` (did you mean `people`?); known here: name, baseUrl,',
    ],
    [
      'limits: { maxRequest: 4 }',
      '5: limits.maxRequest: unknown key `maxRequest` (did you mean `maxRequests`?)',
    ],
    ['limits: { concurrency: four }', '5: limits.concurrency: expected number, got "four"'],
    ['control: somewhere', '5: control: Invalid'],
    ['people: robot', '5: people: expected one of "none"|"control", got "robot"'],
    [
      'people: control',
      '5: people: expected the URL of test control under `control`, got none; add it or write',
    ],
    [
      'linkBaseUrl: ${NOWHERE}',
      '5: linkBaseUrl: expected the environment variable NOWHERE, which is not set; set it',
    ],
    [
      'linkBaseUrl: ${EMPTY}',
      '5: linkBaseUrl: expected the environment variable EMPTY, which is empty; set it',
    ],
    ['linkBaseUrl: ${A:-b}', '5: linkBaseUrl: expected variables as `${NAME}`'],
    [
      'people: ./none.ts',
      '5: people: expected a driver module, got `./none.ts` (ENOENT); file names start from',
    ],
    [
      'tls: { ca: ./none.pem }',
      '5: tls.ca: expected a readable file of certificates, got `./none.pem` (ENOENT)',
    ],
    [
      'tls: { insecure: true }',
      '5: tls.insecure: unknown key `insecure`; known here: ca, cert, key',
    ],
    ['headers: { authorization: x }', '5: headers.authorization: '],
    [
      'headers: { Ocp-Apim-Subscription-Key: canary }',
      '5: headers.Ocp-Apim-Subscription-Key: a secret must not be written out',
    ],
    [
      'documents: { pdf: ./a.pdf }',
      '5: documents.pdf: expected the URL of a document, got `./a.pdf`',
    ],
    [
      'documents: { open_cert: ./a.json }',
      '5: documents.open_cert: expected a readable file, got `./a.json` (ENOENT)',
    ],
    [
      'documents: { open_cert: https://x.example/a }',
      '5: documents.open_cert: expected a file, got `https://x.example/a`',
    ],
    [
      'replacementKeys: { educaton: [full_name] }',
      '5: replacementKeys.educaton: expected one of education,',
    ],
    [
      'replacementKeys: { education: [fullname] }',
      '5: replacementKeys.education[0]: expected a field of education, got `fullname` (did you mean `full_name`?)',
    ],
    [
      'unsupported: { bach: why }',
      '5: unsupported.bach: expected a requirement such as REPL-001, an area (AUTH,',
    ],
    [
      'unsupported: { batch: " " }',
      '5: unsupported.batch: Too small: expected string to have >=1 characters, got " "',
    ],
    [
      'assume: { unknownStatusId: 200 }',
      '5: assume.unknownStatusId: Too small: expected number to be >=400, got 200',
    ],
    ['name: again', '5:1: expected YAML, but Map keys must be unique; correct the line'],
    ['limits: [', '6:1: expected YAML, but'],
  ])('is named with its line: %s', async (line, says) => {
    expect((await problems(`${least}${line}\n`))[0]).toContain(says);
  });

  test.each([
    ['auth: { clientId: partner, clientSecret: canary-literal }', 'auth.clientSecret'],
    ['auth: { clientId: partner, clientSecret: "canary-${SECRET}" }', 'auth.clientSecret'],
    ['auth: { clientId: partner, clientSecret: 12345678 }', 'auth.clientSecret'],
    ['auth: { clientId: partner, password: canary-literal }', 'auth.password'],
  ])('that writes a secret out is refused unquoted: %s', async (line, place) => {
    const found = await problems(least.replace(/^auth: .*$/m, () => line));
    expect(found[0]).toContain(
      `3: ${place}: a secret must not be written out, expected \`\${NAME}\``,
    );
    expect(found.join()).not.toMatch(/canary|12345678/);
  });

  test('in a value of the environment is reported with the name of its variable', async () => {
    const found = await problems(least.replace('http://127.0.0.1:4000/', '${SECRET}'));
    expect(found).toEqual(['2: baseUrl: Invalid URL, got what `${SECRET}` holds']);
  });

  test('does not hide the others', async () => {
    const found = await problems(
      `${least.replace('education', 'educaton')}people: control\nunsupported: { x: y }\n`,
    );
    expect(found.map((line) => line.slice(0, 24))).toEqual([
      '4: credentialTypes[0]: e',
      '5: people: expected the ',
      '6: unsupported.x: expect',
    ]);
  });

  test.each([
    ['', 'an empty file'],
    ['- a\n', 'a list'],
    ['text\n', 'a string'],
  ])('of not being a map at all is reported: %j', async (yaml, got) => {
    expect(await problems(yaml)).toEqual([`1: expected keys with values, got ${got}`]);
  });

  test('in the path of the profile is reported', async () => {
    await expect(loadProfile('nowhere.target.yaml', {})).rejects.toThrow(
      'nowhere.target.yaml: expected a readable target profile, got no such file; check the path given to -t',
    );
  });
});
