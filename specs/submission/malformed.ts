import type { Payload } from '../../contracts/payload.ts';
import { check } from '../../harness/check/builder.ts';
import { expectBodyRefused } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary } from '../examples.ts';
import { ordinaryNamed } from '../payload-pairs.ts';
import { expectWrongMethod } from './wrong-method.ts';

/** Ways to spoil JSON text, by name. */
const unparsable: Readonly<Record<string, (text: string) => string>> = {
  'cut off': (text) => text.slice(0, -2),
  'with a trailing comma': (text) => `${text.slice(0, -1)},}`,
  'with single quotes': (text) => text.replaceAll('"', "'"),
  'with text behind it': (text) => `${text} trailing`,
  'twice in a row': (text) => `${text}${text}`,
};

/** Ways to write JSON that the standard leaves to the reader, by name. */
const odd: Readonly<Record<string, (text: string) => string>> = {
  'with a name twice': (text) => text.replace('{', '{"document_type":"pdf",'),
  'behind a byte order mark': (text) => `\ufeff${text}`,
  'with a NUL character in it': (text) => text.replace(/"full_name":"/, '$&\\u0000'),
  'with half a character in it': (text) => text.replace(/"full_name":"/, '$&\\ud83d'),
};

/** JSON in bytes that are no UTF-8, by name: RFC 8259 section 8.1 allows no other encoding. */
const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'in UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'in Latin-1': (text) => Buffer.from(withName(text, 'Zoé'), 'latin1'),
  'with half a UTF-8 sequence in it': (text) => {
    const [before = '', after = ''] = withName(text, '|').split('|');
    return Buffer.concat([Buffer.from(before), Buffer.from([0xe2, 0x82]), Buffer.from(after)]);
  },
};

/** The text with something more at the beginning of the person's name. */
function withName(text: string, more: string): string {
  return text.replace(/"full_name":"/, `$&${more} `);
}

/** What a body of JSON may be said to be, and is not. */
const MEDIA_TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=spc',
];

/** Requests that are not a submission: assumed. Source: `docs/api.md#errors`. */
export const malformed = [
  check('ADD-012', 'a body that is not JSON is refused with 400')
    .onEveryType()
    .cases((context) => ordinaryNamed(context, Object.keys(unparsable)))
    .baseline(({ payload }) => payload)
    .step('submit', AnswerMemo, ({ partner, example: { payload, name } }) =>
      partner.sendText(payload.credential_type, (id) => spoilt(name, id, payload)),
    )
    .holds(({ submit }, { context }) => {
      const expected = context.profile.assume.unparsableJson;
      expectBodyRefused(submit, 'a body that does not parse');
      if (submit.status !== expected) {
        throw new Violation(`${submit.request}: expected ${expected}, got ${submit.shown}`);
      }
    }),

  check('ADD-012', 'odd JSON is accepted or refused, and no server error', 'odd')
    .cases((context) => ordinaryNamed(context, Object.keys(odd)))
    .step('submit', AnswerMemo, ({ partner, example: { payload, name } }) =>
      partner.sendText(payload.credential_type, (id) =>
        (odd[name] as (text: string) => string)(JSON.stringify({ id, ...payload })),
      ),
    )
    .holds(({ submit }, { example }) => expectNoServerError(submit, example.name)),

  check('ADD-012', 'JSON that is not in UTF-8 is accepted or refused, and no server error', 'bytes')
    .cases((context) => ordinaryNamed(context, Object.keys(encodings)))
    .step('submit', AnswerMemo, ({ partner, example: { payload, name } }) =>
      partner.sendText(payload.credential_type, (id) =>
        (encodings[name] as (text: string) => Uint8Array)(JSON.stringify({ id, ...payload })),
      ),
    )
    .holds(({ submit }, { example }) => expectNoServerError(submit, example.name)),

  check('ADD-013', 'a body sent as anything but JSON is refused')
    .onEveryType()
    .cases((context) => ordinaryNamed(context, MEDIA_TYPES))
    .baseline(({ payload }) => payload)
    .step('submit', AnswerMemo, ({ partner, example: { payload, name } }) =>
      partner.send(payload, { contentType: name }),
    )
    .holds(({ submit }, { example }) => expectBodyRefused(submit, `content type ${example.name}`)),

  check('ADD-014', 'an unknown credential type in the path is not found')
    .given(ordinary, () => 1)
    .baseline((payload) => payload)
    .step('submit', AnswerMemo, ({ partner, example }) =>
      partner.send(example, { type: 'spc_unknown' }),
    )
    .holds(({ submit }, { context }) => {
      const expected = context.profile.assume.unknownCredentialType;
      if (submit.status !== expected) {
        throw new Violation(`${submit.request}: expected ${expected}, got ${submit.shown}`);
      }
    }),

  check('ADD-014', 'a wrong method on the path is refused', 'method')
    .onEveryType()
    .cases((context) => ordinaryNamed(context, ['GET', 'PUT', 'DELETE']))
    .baseline(({ payload }) => payload)
    .step('submit', AnswerMemo, ({ partner, example: { payload, name } }) =>
      partner.send(payload, { method: name }),
    )
    .holds(({ submit }) => expectWrongMethod(submit)),
];

function expectNoServerError({ status, request, shown }: AnswerMemo, name: string): void {
  if (status < 500) return;
  throw new Violation(
    `${request}: expected any answer but a server error for JSON ${name}, got ${shown}`,
  );
}

function spoilt(name: string, id: string, payload: Payload): string {
  return (unparsable[name] as (text: string) => string)(JSON.stringify({ id, ...payload }));
}
