import { loadModule } from './load-module.ts';
import type { Pages } from './pages-schema.ts';
import type { ProfileProblem } from './problem.ts';
import type { BrowserPeople, ModulePeople } from './profile.ts';
import { readPages } from './read-pages.ts';
import { MODULE_FILE, type ProfileFile } from './schema.ts';
import type { User } from './user.ts';

/** The people that a profile gives to a browser or a module, null if it gives none, and what is wrong with them. */
export interface ReadPeople {
  readonly people: BrowserPeople | ModulePeople | null;
  readonly problems: readonly ProfileProblem[];
}

/**
 * Reads the pages file of a profile and sets its users against it, or imports its driver module.
 *
 * @throws {ProfileError} if the pages file is not YAML
 */
export async function readPeople(
  written: ProfileFile['people'],
  folder: string,
): Promise<ReadPeople> {
  if (typeof written === 'string') return readModule(written, folder);
  if (written === undefined) return { people: null, problems: [] };
  const { pages, problems } = await readPages(written.pages, folder);
  if (pages === null) return { people: null, problems };
  const users = written.users.map(userOf);
  return {
    people: { driver: 'browser', pages, users, chromium: written.chromium ?? null },
    problems: [
      ...castProblems(pages, users),
      ...users.flatMap((user, place) => lacking(pages, user, place)),
    ],
  };
}

async function readModule(written: string, folder: string): Promise<ReadPeople> {
  if (!MODULE_FILE.test(written)) return { people: null, problems: [] };
  const { module, says } = await loadModule(written, folder);
  if (module === null) return { people: null, problems: [{ path: ['people'], says }] };
  const { capabilities } = module;
  return { people: { driver: 'module', file: written, capabilities, module }, problems: [] };
}

function userOf(
  written: Exclude<ProfileFile['people'], string | undefined>['users'][number],
): User {
  const { name, password = null, consented, app, totpSecret = null, codeCommand = null } = written;
  return { name, password, consented, app: app === 'yes', totpSecret, codeCommand };
}

function castProblems(pages: Pages, users: readonly User[]): ProfileProblem[] {
  const path = ['people', 'users'];
  if (pages.users !== undefined && users.length > 0) {
    const says = 'expected no users, for the pages file generates them; remove them here or there';
    return [{ path, says }];
  }
  if (pages.users !== undefined || users.length > 0) return [];
  const says =
    'expected at least one user, got none; list people who have accounts on this target, or let a pages file generate them';
  return [{ path, says }];
}

/** The values that the pages ask of a user and that the profile does not give. */
function lacking(pages: Pages, user: User, place: number): ProfileProblem[] {
  const typed = JSON.stringify([pages.signIn.steps, pages.app?.steps ?? []]);
  const path = ['people', 'users', place];
  const hasCode = user.totpSecret !== null || user.codeCommand !== null;
  return [
    ...(typed.includes('{{user.password}}') && user.password === null
      ? [
          {
            path: [...path, 'password'],
            says: 'expected a password, which the pages file types in',
          },
        ]
      : []),
    ...(typed.includes('{{code}}') && !hasCode
      ? [{ path, says: 'expected totpSecret or codeCommand, for the pages file types a code in' }]
      : []),
  ];
}
