import type { Variant } from './variant.ts';

/** Differences in how answers are written. */
export const wireVariants: readonly Variant[] = [
  {
    name: 'charset',
    says: 'the content type names a charset',
    options: { contentType: 'application/json; charset=utf-8' },
  },
  {
    name: 'own media type',
    says: 'the content type is a +json of its own, oddly cased',
    options: { contentType: 'Application/vnd.Partner.v1+JSON;Charset="UTF-8"' },
  },
  {
    name: 'content type in capitals',
    says: 'the content type and its charset are spelled in capitals',
    options: { contentType: 'APPLICATION/JSON; CHARSET="UTF-8"' },
  },
  {
    name: 'title-case headers',
    says: 'header names are capitalised, in reverse order',
    options: { headerNames: 'Title' },
  },
  {
    name: 'upper-case headers',
    says: 'header names are shouted',
    options: { headerNames: 'UPPER', extraHeaders: true },
  },
  {
    name: 'extra headers',
    says: 'answers have headers of proxies and caches',
    options: { extraHeaders: true },
  },
  {
    name: 'extra response fields',
    says: 'answers have fields that no page mentions',
    options: { extraFields: true },
  },
  {
    name: 'raw ampersands',
    says: 'JSON holds the ampersand as it is',
    options: { json: 'raw' },
  },
  {
    name: 'ascii only',
    says: 'JSON escapes slashes, equals signs and all that is not ASCII',
    options: { json: 'ascii' },
  },
  {
    name: 'pretty json',
    says: 'JSON is indented',
    options: { json: 'pretty' },
  },
];
