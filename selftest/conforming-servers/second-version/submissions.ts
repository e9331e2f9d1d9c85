import { usualSecondVersion } from '../../../profiles/second-version.ts';
import type { SecondVersionVariant } from './variant.ts';

const { v2 } = usualSecondVersion;

/** Differences in what an accepted request leads to. */
export const submissionVariants: readonly SecondVersionVariant[] = [
  {
    name: 'v2 with 200',
    says: 'an accepted v2 request is answered with 200',
    options: { v2Status: 200 },
    warns: ['V2-001'],
  },
  {
    name: 'v2 with 202',
    says: 'an accepted v2 request is answered with 202',
    options: { v2Status: 202 },
    warns: ['V2-001'],
  },
  {
    name: 'no status of v2',
    says: 'the status API does not know what came through v2',
    options: { v2InStatus: false },
  },
  {
    name: 'one document type in v2',
    says: 'every v2 link has the document type v2',
    options: { v2DocumentType: 'one for all' },
  },
];

/** Differences in what a profile says of v2: how its paths end, and what the link is called. */
export const pathVariants: readonly SecondVersionVariant[] = [
  {
    name: 'bare v2 paths',
    says: 'v2 paths have no .json',
    options: { v2Spelling: 'bare' },
    profile: { v2: { ...v2, suffix: '' } },
  },
  { name: 'long v2 paths', says: 'v2 paths end with .json', options: { v2Spelling: '.json' } },
  {
    name: 'link called url',
    says: 'the link of a v2 request is called url',
    options: { v2Link: 'url' },
    warns: ['V2-001'],
    profile: { v2: { ...v2, link: 'url' } },
  },
];

/** Differences in how a request is refused that was not let in. */
export const accessVariants: readonly SecondVersionVariant[] = [
  {
    name: 'unparsable v2 with 422',
    says: 'a v2 body that is not JSON is 422',
    options: { v2Unparsable: 422 },
  },
  {
    name: 'v2 paths with one method',
    says: 'a v2 path is 404 with another method',
    options: { wrongMethod: 404 },
  },
  { name: 'no v2 token is 403', says: 'no token is 403', options: { noToken: 403 } },
  { name: 'no v2 scope is 401', says: 'a missing scope is 401', options: { missingScope: 401 } },
];

/** Differences in how a body is refused. */
export const refusalVariants: readonly SecondVersionVariant[] = [
  { name: 'v2 with 400', says: 'an invalid v2 body is 400', options: { refusal: 400 } },
  {
    name: 'v2 problems by field',
    says: 'the problems of a v2 body are in a map by field',
    options: { errorShape: 'map' },
  },
  {
    name: 'v2 problems as full messages',
    says: 'each problem of a v2 body is a sentence with the name of its field in words',
    options: { errorShape: 'full messages' },
  },
  {
    name: 'v2 problems of several fields under base',
    says: 'a problem of a v2 body is under its field, and under base if it is about several fields',
    options: { errorShape: 'base' },
  },
  {
    name: 'v2 problem documents',
    says: 'v2 refusals are RFC 9457 documents',
    options: { errorShape: 'problem' },
  },
  {
    name: 'empty v2 texts refused',
    says: 'an empty text is refused in v2',
    options: { emptyTexts: false },
  },
];

/** Differences in what is written beside the documented. */
export const memberVariants: readonly SecondVersionVariant[] = [
  {
    name: 'further v2 members',
    says: 'answers and events of v2 have further members',
    options: { extraFields: true },
  },
  {
    name: 'further members in accounts',
    says: 'an account shows a title and more beside the fields',
    options: { accountExtras: true },
  },
  {
    name: 'end of v1 announced',
    says: 'v1 says when it ends',
    options: { sunset: true },
  },
];
