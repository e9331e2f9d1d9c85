import { describe, expect, test } from 'vitest';
import { lint } from './lint.ts';

const credential = {
  full_name: 'Zorvel Quinril',
  issuer_name: 'ABC Management Academy',
  microcredential_name: 'Forklift Operation',
  issue_date: '2025-05-17',
};
const payload = {
  id: 'ACME-123e4567-e89b-42d3-a456-426614174001',
  credential_type: 'microcredential',
  document_type: 'none',
  data: { credential, document: null as unknown },
};
const withDocument = (document: unknown) =>
  JSON.stringify({ ...payload, document_type: 'pdf', data: { credential, document } });
const withOpenCert = (document: unknown) =>
  JSON.stringify({ ...payload, document_type: 'open_cert', data: { credential, document } });
const withField = (name: string, text: string) =>
  JSON.stringify(payload).replace('"credential":{', `"credential":{"${name}":${text},`);

function found(text: string): readonly string[] {
  const { findings, unreadable } = lint([{ name: 'a.json', text }]);
  return [
    ...findings.map(
      ({ line, column, path, suggestion }) => `${line}:${column} ${path}: ${suggestion}`,
    ),
    ...unreadable.map(({ line, column, message }) => `${line}:${column} ${message}`),
  ];
}

test('JSON lines end with line ends alone, not with U+2028 or U+2029 inside a text', () => {
  const line = (name: string, id: string) =>
    JSON.stringify({
      ...payload,
      id: payload.id.replace(/.$/, id),
      data: { ...payload.data, credential: { ...credential, microcredential_name: name } },
    });
  const text = `${line('Forklift\u{2028}Operation', '1')}\n${line('Spreadsheets\u{2029} II', '2')}\n{`;
  expect(found(text)).toEqual([expect.stringMatching(/^3:2 /)]);
  expect(lint([{ name: 'a', text: text.slice(0, -1) }])).toMatchObject({
    payloads: 2,
    findings: [],
  });
});

describe('a key that an object holds twice', () => {
  const twice = (first: string, second: string) =>
    JSON.stringify(payload, null, 1).replace(
      '"issue_date": "2025-05-17"',
      `"issue_date": "${first}",\n"issue_date": "${second}"`,
    );

  test('is found at the second, whichever of the two is wrong', () => {
    expect(found(twice('17.05.2025', '2025-05-17'))).toEqual([
      '11:1 data.credential.issue_date: keep one of the two',
    ]);
  });

  test('has its value judged at the second, which is the one that readers take', () => {
    expect(found(twice('2025-05-17', '17.05.2025')).map((line) => line.split(' ')[0])).toEqual([
      '11:1',
      '11:1',
    ]);
  });

  test('is found in a list and in JSON lines, each at its line', () => {
    const one = JSON.stringify(payload).replace('{', '{"id":"X",');
    const keep = 'id: keep one of the two';
    expect(found(`[\n${one}]`)).toEqual([`2:11 ${keep}`]);
    expect(found(`${one}\n`)).toEqual([`1:11 ${keep}`]);
  });
});

test.each(['7.0', '1e3', '12345678901234567890'])(
  'the number %s is quoted as it is written',
  (number) => {
    const text = JSON.stringify(payload).replace('"Forklift Operation"', number);
    expect(found(text)).toEqual([
      expect.stringContaining(`microcredential_name: write "${number}"`),
    ]);
  },
);

describe('advice for usual slips', () => {
  const openCert = { id: 'x' };
  test.each([
    ['an OpenCert as an object', withOpenCert(openCert), /JSON\.stringify/],
    [
      'an OpenCert in base64',
      withOpenCert(Buffer.from('{"id":"x"}').toString('base64')),
      /decode it once: it is base64/,
    ],
    ['an OpenCert quoted twice', withOpenCert(JSON.stringify('{"id":"x"}')), /decode it once/],
    [
      'a URL with white space',
      withDocument(' https://a.test/b.pdf\n'),
      /write "https:\/\/a\.test\/b\.pdf"/,
    ],
    ['a URL that is not encoded', withDocument('https://a.test/Jane Doe.pdf'), /Jane%20Doe\.pdf/],
    ['a placeholder', withDocument('https://a.test/{{id}}.pdf'), /fill in the placeholder/],
    ['null for what is absent', withField('expiry_date', 'null'), /leave it out/],
    [
      'objects after one another',
      `${JSON.stringify(payload, null, 2)}\n${JSON.stringify(payload, null, 2)}`,
      /jq -c/,
    ],
    [
      'a list in an object',
      JSON.stringify({ payloads: [payload] }),
      /give the list itself: jq \.payloads/,
    ],
    ['a list in a list', JSON.stringify([[payload]]), /give the list itself/],
  ])('%s', (_what, text, advice) => {
    expect(found(text)).toEqual([expect.stringMatching(advice)]);
  });

  test('an empty list holds no payload', () => {
    expect(lint([{ name: 'a.json', text: '[ ]\n' }])).toEqual({
      payloads: 0,
      findings: [],
      unreadable: [],
    });
  });

  test('an empty file among others holds no payload, and alone it is a fault', () => {
    const empty = [
      { name: 'a.json', text: '[]' },
      { name: 'b.jsonl', text: '\n' },
    ];
    expect(lint(empty)).toEqual({ payloads: 0, findings: [], unreadable: [] });
    expect(found('')).toEqual([expect.stringMatching(/^1:1 /)]);
  });
});
