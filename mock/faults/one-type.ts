import { credentialTypes } from '../../contracts/credentials/all.ts';
import type { Fields } from '../../contracts/credentials/define.ts';
import type { Fault } from './fault.ts';

const allTypes = credentialTypes.map(({ name }) => name);

/** Defects of one credential type alone, and values lost or altered in accounts. */
export const oneTypeFaults: readonly Fault[] = [
  ...credentialTypes.map(({ name }): Fault => {
    const spoken = name.replaceAll('_', '-');
    return {
      name: `${spoken}-link-of-another-type`,
      violates: ['URI-001'],
      says: `The link of a ${name} submission leads to the page of another type.`,
      apply: ({ submissions }) => ({
        submissions: {
          link: (parts) =>
            submissions.link(
              parts.path === pathOf(name) ? { ...parts, path: otherPathThan(name) } : parts,
            ),
        },
      }),
    };
  }),
  ...credentialTypes
    .filter(({ name }) => !['education', 'microcredential'].includes(name))
    .map(({ name }): Fault => {
      const spoken = name.replaceAll('_', '-');
      return {
        name: `scope-unchecked-for-${spoken}`,
        violates: ['AUTH-011'],
        says: `A ${name} submission needs no scope.`,
        apply: ({ access }) => ({
          access: {
            mayWrite: (caller, type) => type.name === name || access.mayWrite(caller, type),
          },
        }),
      };
    }),
  losing(
    ['english_proficiency'],
    'partner-names-upper-case',
    'The account of an English result spells the provider in capitals.',
    ({ test_provider: provider, ...rest }) =>
      provider === undefined
        ? rest
        : { ...rest, test_provider: JSON.stringify(provider).slice(1, -1).toUpperCase() },
  ),
  losing(
    ['digital_identity'],
    'date-of-birth-lost',
    'The account lacks the date of birth.',
    lacking('date_of_birth'),
  ),
  losing(
    ['microcredential'],
    'assessment-result-lost',
    'The account lacks the assessment result.',
    lacking('assessment_result'),
  ),
  losing(
    ['education'],
    'honours-inverted',
    'The account says the opposite about honours.',
    (fields) =>
      typeof fields.with_honours === 'boolean'
        ? { ...fields, with_honours: !fields.with_honours }
        : fields,
  ),
  losing(
    ['education'],
    'year-as-number',
    'The account has the year of conferral as a number.',
    (fields) =>
      typeof fields.conferral_year === 'string'
        ? { ...fields, conferral_year: Number(fields.conferral_year) }
        : fields,
  ),
  losing(
    allTypes,
    'cjk-as-question-marks',
    'The account shows Chinese characters as question marks.',
    (fields) => JSON.parse(JSON.stringify(fields).replace(/\p{Script=Han}/gu, '?')),
  ),
  losing(allTypes, 'arabic-reversed', 'The account shows Arabic names backwards.', (fields) =>
    /\p{Script=Arabic}/u.test(String(fields.full_name))
      ? { ...fields, full_name: Array.from(String(fields.full_name)).toReversed().join('') }
      : fields,
  ),
  losing(
    ['right_to_work'],
    'work-rights-lost',
    'The account lacks the kind of work right.',
    lacking('singapore_work_rights'),
  ),
  losing(
    ['english_proficiency', 'microcredential'],
    'expiry-date-lost',
    'The account lacks the date of expiry.',
    lacking('expiry_date'),
  ),
];

function pathOf(name: string): string {
  return credentialTypes.find((type) => type.name === name)?.redirectPath as string;
}

function otherPathThan(name: string): string {
  return pathOf(name === 'education' ? 'microcredential' : 'education');
}

function losing(
  types: readonly string[],
  name: string,
  says: string,
  change: (fields: Fields) => Fields,
): Fault {
  return {
    name,
    violates: ['LINK-011'],
    types,
    says,
    apply: ({ accounts }) => ({
      accounts: { fields: (submission) => change(accounts.fields(submission)) },
    }),
  };
}

function lacking(field: string): (fields: Fields) => Fields {
  return (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
}
