import { expect, test } from 'vitest';
import { addPath, tokenPath } from '../contracts/endpoints.ts';
import { hostedClient } from './hosted-client.ts';

/** A client under test: asks for a token in this way, and submits something under it. */
async function useApi(given: Partial<Record<'grant_type', string>> = {}) {
  const hosted = await hostedClient({});
  try {
    const { clientId: client_id, clientSecret: client_secret } = hosted.client;
    const form = {
      grant_type: 'client_credentials',
      client_id,
      client_secret,
      scope: 'write.education',
      ...given,
    };
    const answer = await fetch(`${hosted.url}${tokenPath}`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const { access_token = '' } = (await answer.json()) as { access_token?: string };
    await fetch(`${hosted.url}${addPath('education')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: '{"id":"6f6fb7a4-7b34-4b6f-9d43-0d4a4b0f5a11"}',
    });
    return new Map(hosted.findings().map(({ requirement, verdict }) => [requirement, verdict]));
  } finally {
    await hosted.close();
  }
}

test('a suite is judged by what it sent, and by nothing that it gave no occasion for', async () => {
  const verdicts = await useApi();
  expect(verdicts.get('CTOK-001')).toBe('pass');
  expect(verdicts.get('CADD-002')).toBe('fail');
  expect(verdicts.get('CREPL-001')).toBe('not-exercised');
});

test('a token request with another grant is found', async () => {
  expect((await useApi({ grant_type: 'password' })).get('CTOK-001')).toBe('fail');
});
