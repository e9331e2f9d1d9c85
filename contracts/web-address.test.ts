import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentialType } from './credentials/all.ts';
import { payloadJsonSchema } from './openapi/payload-json-schema.ts';
import { submissionSchema } from './payload.ts';
import { isWebAddress } from './web-address.ts';

const host = 'https://files.example.test';

describe('the URL of a document', () => {
  test.each([
    `${host}/a.pdf`,
    `${host}:65535/a%20b.pdf?x=1&y=[`.replace('[', ''),
    `HTTP://Files.Example.Test./`,
    'http://127.0.0.1:8080/a;b=c/@d#e?f',
    'http://localhost',
  ])('is taken: %s', (url) => {
    expect(isWebAddress(url)).toBe(true);
  });

  test.each([
    ` ${host}/a.pdf`,
    `${host}/a.pdf\n`,
    `${host}/Jane Doe.pdf`,
    `${host}/{{id}}.pdf`,
    `${host}/a%2.pdf`,
    `${host}/é.pdf`,
    `${host}\\a.pdf`,
    `${host}:99999/a.pdf`,
    `${host}:port/a.pdf`,
    'https:files.example.test/a.pdf',
    'https:///a.pdf',
    'https://a..b/',
    'https://10.0.0.999/',
    'ftp://files.example.test/a.pdf',
    'files.example.test/a.pdf',
  ])('is refused, whatever a browser makes of it: %j', (url) => {
    expect(isWebAddress(url)).toBe(false);
  });

  const type = credentialType('microcredential') as NonNullable<ReturnType<typeof credentialType>>;
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
  const byJsonSchema = ajv.compile(payloadJsonSchema(type));
  const byContract = submissionSchema(type);
  const submission = (document: string) => ({
    id: 'ACME-123e4567-e89b-42d3-a456-426614174001',
    credential_type: 'microcredential',
    document_type: 'pdf',
    data: {
      credential: {
        full_name: 'Zorvel Quinril',
        issuer_name: 'ABC Management Academy',
        microcredential_name: 'Forklift Operation',
        issue_date: '2025-05-17',
      },
      document,
    },
  });

  test('is judged alike by the contract, the JSON Schema and the parser of browsers', () => {
    const part = fc.constantFrom(...'aZ09.-_~:/?#@!%4Fé \n\\{|"<'.split(''));
    const rest = fc.string({ unit: part, maxLength: 12 });
    const url = fc
      .tuple(fc.constantFrom('http://', 'https://a.test', 'https:', 'http://1.2.3.4', ''), rest)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(url, (document) => {
        const taken = byContract.safeParse(submission(document)).success;
        expect(byJsonSchema(submission(document))).toBe(taken);
        expect(taken && !URL.canParse(document)).toBe(false);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
