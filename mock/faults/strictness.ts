import type { Fault } from './fault.ts';
import { refusing } from './problems.ts';

const credential = 'data.credential';

/** Valid submissions that are refused. */
export const strictnessFaults: readonly Fault[] = [
  {
    name: 'empty-majors-refused',
    violates: ['ADD-002'],
    says: '`majors: []` is refused.',
    apply: (honest) => refusing(honest, `${credential}.majors`, isEmptyArray),
  },
  {
    name: 'null-conferral-refused',
    violates: ['ADD-002'],
    says: '`conferral_year: null` is refused while graduation is awaited.',
    apply: (honest) => refusing(honest, `${credential}.conferral_year`, (year) => year === null),
  },
  {
    name: 'apostrophe-refused',
    violates: ['ADD-002'],
    says: 'A name with an apostrophe is refused.',
    apply: (honest) => refusingNames(honest, /['’]/),
  },
  {
    name: 'hyphen-refused',
    violates: ['ADD-002'],
    says: 'A name with a hyphen is refused.',
    apply: (honest) => refusingNames(honest, /-/),
  },
  {
    name: 'other-scripts-refused',
    violates: ['ADD-002', 'ADD-019'],
    says: 'A name in another script than Latin is refused.',
    apply: (honest) => refusingNames(honest, /[^\p{Script=Latin}\p{Script=Common}\p{Mark}]/u),
  },
  {
    name: 'names-over-100-refused',
    violates: ['ADD-002', 'ADD-019'],
    says: 'A name of more than a hundred characters is refused.',
    apply: (honest) => refusingNames(honest, /^.{101}/su),
  },
  {
    name: 'names-over-1000-refused',
    violates: ['ADD-019'],
    says: 'A name of more than a thousand characters is refused.',
    apply: (honest) => refusingNames(honest, /^.{1001}/su),
  },
  {
    name: 'one-letter-names-refused',
    violates: ['ADD-002'],
    says: 'A name of one letter is refused.',
    apply: (honest) => refusingNames(honest, /^.$/su),
  },
  {
    name: 'emoji-refused',
    violates: ['ADD-019'],
    says: 'A name with an emoji is refused.',
    apply: (honest) => refusingNames(honest, /\p{Extended_Pictographic}/u),
  },
  {
    name: 'null-partner-chain-refused',
    violates: ['ADD-002'],
    says: '`partner_chain: null` is refused.',
    apply: (honest) => refusing(honest, `${credential}.partner_chain`, (chain) => chain === null),
  },
  {
    name: 'empty-subskills-refused',
    violates: ['ADD-019'],
    says: '`subskills: []` is refused.',
    apply: (honest) => refusing(honest, `${credential}.test_scores.subskills`, isEmptyArray),
  },
  {
    name: 'empty-subjects-refused',
    violates: ['ADD-019'],
    says: 'A transcript without subjects is refused.',
    apply: (honest) => refusing(honest, `${credential}.transcript.subjects`, isEmptyArray),
  },
  {
    name: 'leap-day-refused',
    violates: ['ADD-002'],
    says: 'The 29th of February is refused as a completion date in leap years too.',
    apply: (honest) =>
      refusing(honest, `${credential}.completion_date`, (date) => String(date).endsWith('-02-29')),
  },
];

function refusingNames(honest: Parameters<typeof refusing>[0], unwanted: RegExp) {
  return refusing(honest, `${credential}.full_name`, (name) => unwanted.test(String(name)));
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
