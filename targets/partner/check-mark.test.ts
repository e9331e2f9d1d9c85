import { expect, test } from 'vitest';
import { createRedactor } from '../redaction.ts';
import { open, recorder } from '../testing/http.ts';
import { listen } from '../testing/http-server.ts';
import { checkMarkHeader } from './check-mark.ts';
import { connectPartner } from './connect-partner.ts';
import { createTokenCache } from './token-cache.ts';

const mark = { run: 'r1', check: 'ADD-006:education:a name of 100 %, é' };
const channel = { mark, step: () => 'submit; twice' };

test('a request is marked with run, check and step, in characters that a header can hold', () => {
  expect(checkMarkHeader('X-Spc-Check', channel)).toEqual({
    'x-spc-check':
      'run=r1; check=ADD-006:education:a%20name%20of%20100%20%25,%20%C3%A9; step=submit%3B%20twice',
  });
});

test('without a name of a header, or a check, nothing is marked', () => {
  expect(checkMarkHeader(null, channel)).toEqual({});
  expect(checkMarkHeader('X-Spc-Check', { step: channel.step })).toEqual({});
});

test('tokens and calls carry the mark, which the evidence leaves out; what is relayed does not', async () => {
  await using server = await listen((_, response) =>
    response
      .setHeader('content-type', 'application/json')
      .end('{"access_token":"synthetic-token"}'),
  );
  await using client = open();
  const { exchanges, channel: recorded } = recorder();
  const partner = connectPartner(
    {
      http: client.http,
      baseUrl: server.url,
      credentials: { clientId: 'one', clientSecret: 'synthetic-secret' },
      scopes: [],
      checkHeader: 'X-Spc-Check',
      tokens: createTokenCache(),
      redactor: createRedactor(),
      closed: recorded.signal,
    },
    { ...recorded, mark: { run: 'r1', check: 'STAT-001' } },
  );
  await partner.status('an-id');
  await partner.relay({ method: 'PUT', path: '/upload', headers: {}, body: 'x' });
  const marks = server.arrived.map(({ headers }) => headers['x-spc-check']);
  const marked = 'run=r1; check=STAT-001; step=step';
  expect(marks).toEqual([marked, marked, undefined]);
  expect(exchanges.flatMap(({ request }) => Object.keys(request.headers))).not.toContain(
    'x-spc-check',
  );
});
