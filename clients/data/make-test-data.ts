import fc from 'fast-check';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import type { Fields } from '../../contracts/credentials/define.ts';
import { daysAfter } from '../../contracts/ordinary/calendar.ts';
import type { GivenCredential, TestData } from './test-data.ts';
import { uniqueWord } from './unique-word.ts';

/** What test data are made for. */
export interface DataOptions {
  readonly seed: number;
  /** `YYYY-MM-DD`: nothing that has happened lies after it. */
  readonly asOf: string;
  readonly people: number;
  /** Whether the first person has credentials of several kinds, as a batch holds them. Default false. */
  readonly batch?: boolean;
  /** Where the sample documents are, without a slash at the end. */
  readonly documents: string;
}

/** Every type of the first version comes first for some person. */
const firstTypes = [
  ['education', 'pdf'],
  ['microcredential', 'pdf'],
  ['english_proficiency', 'english_assessment'],
  ['digital_identity', 'none'],
  ['right_to_work', 'none'],
  ['career_history', 'none'],
  // From here on only where many people are asked for.
  ['microcredential', 'png'],
  ['education', 'open_cert'],
] as const;

/** What the first person has beside the usual if credentials are sent as a batch. */
const batchTypes = [
  ['digital_identity', 'none'],
  ['universal_credential', 'pdf'],
] as const;

/** Synthetic people and credentials. Names and issuers are unique, so that a leak can be traced to its record. */
export function makeTestData(options: DataOptions): TestData {
  const people = Array.from({ length: options.people }, (_, place) => person(place, options));
  const credentials = people.flatMap((each) => each.credentials);
  const updates = credentials.flatMap((each) => {
    const fields = updateOf(each, options.asOf);
    return fields === null ? [] : [{ of: each.key, fields }];
  });
  return { people, updates, files: [] };
}

function person(place: number, options: DataOptions): TestData['people'][number] {
  const key = `person-${place + 1}`;
  const name = `${uniqueWord(options.seed, place * 2)} ${uniqueWord(options.seed, place * 2 + 1)}`;
  const [first, second] = [firstTypes[place % firstTypes.length], secondType(place)];
  const more = options.batch && place === 0 ? batchTypes : [];
  const credentials = [first, second, ...more].flatMap((pair, number) =>
    pair === undefined ? [] : [credential(`${key}-${number + 1}`, pair, name, place, options)],
  );
  return { key, credentials };
}

/** A second credential for some: another type of document. */
function secondType(place: number): readonly [string, string] | undefined {
  if (place % firstTypes.length === 1) return ['education', 'open_cert'];
  return place % firstTypes.length === 0 ? ['microcredential', 'png'] : undefined;
}

function credential(
  key: string,
  [type, documentType]: readonly [string, string],
  name: string,
  place: number,
  { seed, asOf, documents }: DataOptions,
): GivenCredential {
  const kind = credentialTypeV2(type);
  if (kind === undefined) throw new TypeError(`there is no credential type ${type}`);
  const world = { asOf, documents: {}, plain: true };
  const [drawn = {}] = fc.sample(kind.generate(fc, world), { seed: seed + place, numRuns: 1 });
  const fields = {
    ...drawn,
    full_name: name,
    ...issuer(type, seed, place),
    ...fieldsForUpdates(type, place),
    ...earlierTest(type, drawn, asOf),
  };
  const document = documentOf(key, documentType, documents, seed, place);
  return { key, credential_type: type, document_type: documentType, fields, document };
}

function issuer(type: string, seed: number, place: number): Fields {
  const word = uniqueWord(seed, 1000 + place);
  if (type === 'education') return { education_provider: `${word} University` };
  if (type === 'english_proficiency') return { test_provider: `${word} Testing` };
  return type === 'microcredential' ? { issuer_name: `${word} Management Academy` } : {};
}

/** What the encouraged fields and the updates need. */
function fieldsForUpdates(type: string, place: number): Fields {
  const month = String((place % 12) + 1).padStart(2, '0');
  const day = String((place % 27) + 1).padStart(2, '0');
  if (type === 'education') return { awaiting_graduation: true, conferral_year: null };
  if (type === 'digital_identity')
    return { date_of_birth: `19${70 + (place % 30)}-${month}-${day}` };
  return {};
}

/** A test that was taken on the day before could not be followed by a later one. */
function earlierTest(type: string, { completion_date: drawn }: Fields, asOf: string): Fields {
  if (type !== 'english_proficiency') return {};
  const latest = daysAfter(asOf, -30);
  return { completion_date: typeof drawn === 'string' && drawn < latest ? drawn : latest };
}

function documentOf(key: string, type: string, documents: string, seed: number, place: number) {
  if (type === 'none') return null;
  if (type === 'open_cert') return JSON.stringify({ schema: 'opencert-sample', id: key });
  const ending = type === 'png' ? 'png' : 'pdf';
  return `${documents}/${uniqueWord(seed, 2000 + place).toLowerCase()}${key.length}.${ending}`;
}

function updateOf({ credential_type: type, fields, key }: GivenCredential, asOf: string) {
  if (!key.endsWith('-1')) return null;
  if (type === 'education') {
    return { awaiting_graduation: false, conferral_year: asOf.slice(0, 4) };
  }
  if (type === 'microcredential') {
    return { expiry_date: daysAfter(String(fields.expiry_date), 365) };
  }
  return type === 'english_proficiency' ? retake(fields, asOf) : null;
}

function retake(fields: Fields, asOf: string): Fields {
  const scores = fields.test_scores as { readonly overall: Fields } & Fields;
  const day = daysAfter(asOf, -1);
  return {
    completion_date: day,
    expiry_date: daysAfter(day, 700),
    test_scores: { ...scores, overall: { ...scores.overall, score: '8.5' } },
  };
}
