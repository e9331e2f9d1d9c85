// biome-ignore-all lint/suspicious/noTemplateCurlyInString: profiles write their variables that way
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProfile } from './describe.ts';
import { loadProfile } from './load.ts';
import type { Profile } from './profile.ts';
import { ProfileError } from './profile-error.ts';

const env = { SECRET: 'canary-secret', ADA: 'ada@example.org', PW: 'canary-password' };
const shipped = join(import.meta.dirname, '..', 'mock', 'pages', 'mock.pages.yaml');
const recognisers = 'sign-in: &p { text: a }, consent: *p, credential: *p, canceled: *p, error: *p';
const steps = '[ { click: { text: Go } } ]';
const typed = "[ { fill: { label: P }, with: '{{user.password}}' } ]";
const own = `{ pages: { ${recognisers} }, signIn: { steps: ${typed} }, accept: ${steps}, cancel: ${steps} }`;

/** Works on a profile whose people are these, beside `mock.pages.yaml` and `own.pages.yaml`. */
async function withPeople<T>(
  people: string,
  pages: string,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'people-'));
  const auth = 'auth: { clientId: partner, clientSecret: "${SECRET}" }';
  const target = `name: x\nbaseUrl: http://127.0.0.1:4000\n${auth}\ncredentialTypes: [education]\n`;
  try {
    await copyFile(shipped, join(folder, 'mock.pages.yaml'));
    await writeFile(join(folder, 'own.pages.yaml'), pages);
    await writeFile(join(folder, 'x.target.yaml'), `${target}people: ${people}\n`);
    return await work(join(folder, 'x.target.yaml'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function load(people: string, pages = own): Promise<Profile> {
  return withPeople(people, pages, (file) => loadProfile(file, env));
}

async function problem(people: string, pages = own): Promise<string> {
  const error: unknown = await load(people, pages).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProfileError);
  return (error as Error).message.replace(/^.*x\.target\.yaml:/, '');
}

const ada = '{ name: "${ADA}", password: "${PW}", app: never, consented: false }';

describe('people in a browser', () => {
  test('may be any user that the pages of the mock generate', async () => {
    const { people } = await load('{ driver: browser, pages: ./mock.pages.yaml }');
    const generated = 'spc-{{unique}}@people.example';
    expect(people).toMatchObject({ driver: 'browser', users: [], pages: { users: { generated } } });
  });

  test('are listed with their history, by default a full one', async () => {
    const { people } = await load(
      `{ driver: browser, pages: ./own.pages.yaml, users: [ ${ada}, { name: bo, password: "\${PW}" } ] }`,
    );
    expect(people).toMatchObject({
      users: [
        { name: 'ada@example.org', password: 'canary-password', consented: false, app: false },
        { name: 'bo', consented: true, app: true },
      ],
    });
  });

  test('are shown without passwords and pages by name', async () => {
    const people = `{ driver: browser, pages: ./own.pages.yaml, users: [ ${ada} ] }`;
    const entries = await withPeople(people, own, (file) => describeProfile(file, env));
    const shown = JSON.stringify(entries.filter(({ key }) => key.startsWith('people')));
    expect(shown).toContain('./own.pages.yaml');
    expect(shown).not.toContain('canary');
    expect(shown).not.toContain('sign-in');
  });
});

describe('a mistake in them', () => {
  test.each([
    ['{ driver: robot, pages: ./own.pages.yaml }', '5: people.driver: expected "browser", got'],
    ['{ driver: browser, page: x }', '5: people.pages: expected string, got nothing'],
    ['{ driver: browser, pages: ./no.yaml }', '5: people.pages: expected a readable pages file,'],
    [
      '{ driver: browser, pages: ./own.pages.yaml }',
      '5: people.users: expected at least one user, got none; list people who have accounts',
    ],
    [
      `{ driver: browser, pages: ./mock.pages.yaml, users: [ ${ada} ] }`,
      '5: people.users: expected no users, for the pages file generates them',
    ],
    [
      '{ driver: browser, pages: ./own.pages.yaml, users: [ { name: bo } ] }',
      '5: people.users[0].password: expected a password, which the pages file types in',
    ],
    [
      '{ driver: browser, pages: ./own.pages.yaml, users: [ { name: bo, password: canary } ] }',
      '5: people.users[0].password: a secret must not be written out',
    ],
  ])('is named: %s', async (people, says) => {
    const message = await problem(people);
    expect(message).toContain(says);
    expect(message).not.toContain('canary');
  });

  test.each([
    [own.replace('accept:', 'acept:'), 'own.pages.yaml:1: acept: unknown key `acept`'],
    [own.replace('{ text: a }', '{ name: a }'), 'expected a url, a role, a text or a selector'],
    [own.replace('user.password', 'user.pin'), 'expected no other places than {{user.name}}'],
    [own.replace('click:', 'goto: /a, click:'), 'expected one of goto, fill and click'],
  ])('of the pages file is named with its line', async (pages, says) => {
    const people = `{ driver: browser, pages: ./own.pages.yaml, users: [ ${ada} ] }`;
    expect(await problem(people, pages)).toContain(says);
  });
});
