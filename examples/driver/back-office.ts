import type { DriverContext, DriverModule } from 'seekpass-conformance/driver';

/**
 * A driver module over plain HTTP: what the people of a target do, and its time, through an interface for testers.
 *
 * The interface that it speaks to here is the one that the mock serves. Yours has other paths: change `ask` and the
 * bodies, keep the functions. If yours cannot do one of these things, leave out the function and its capability.
 */
export default {
  capabilities: ['people', 'fresh-people', 'app-sign-in', 'accounts', 'clock'],

  // Every person is new here, so `fresh` makes no difference.
  lease: async (_wanted, at) => {
    const { person_id } = await ask<{ person_id: string }>(at, '/people', {});
    return person_id;
  },

  visit: async (person, link, { signIn }, at) => {
    const body = { redirect_uri: link, sign_in: signIn };
    return (
      await ask<{ page: 'sign-in' | 'consent' | 'credential' | 'error' }>(
        at,
        `/people/${encodeURIComponent(person)}/visit`,
        body,
      )
    ).page;
  },

  decide: async (person, link, decision, at) => {
    const body = { redirect_uri: link, decision };
    return (
      await ask<{ page: 'credential' | 'canceled' | 'error' }>(
        at,
        `/people/${encodeURIComponent(person)}/consent`,
        body,
      )
    ).page;
  },

  appSignIn: async (person, at) => {
    await ask(at, `/people/${encodeURIComponent(person)}/app-sign-in`, {});
  },

  credentials: async (person, at) => {
    const place = `/people/${encodeURIComponent(person)}/credentials`;
    return (await ask<{ credentials: HeldCredential[] }>(at, place)).credentials;
  },

  now: async (at) => new Date((await ask<{ now: string }>(at, '/clock')).now),

  advance: async (seconds, at) =>
    new Date((await ask<{ now: string }>(at, '/clock', { advance_seconds: seconds })).now),
} satisfies DriverModule;

interface HeldCredential {
  readonly credential_type: string;
  readonly fields: Record<string, unknown>;
  readonly document: 'present' | 'deleted' | 'none';
}

/** GET without a body, POST with one. Failures are thrown: they are errors of the set-up, not of the target. */
async function ask<Answer>(at: DriverContext, path: string, body?: unknown): Promise<Answer> {
  // An interface that wants a password gets it from the environment, and the run never shows it.
  const password = process.env.BACK_OFFICE_PASSWORD ?? '';
  if (password !== '') at.secret(password);
  const answer = await at.fetch(`${new URL(at.linkBaseUrl).origin}/__control${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(password === '' ? {} : { authorization: `Bearer ${password}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (answer.status === 204 ? {} : await answer.json()) as Answer;
}
