import { describe, expect, test } from 'vitest';
import { serveMock } from '../../mock/serve.ts';
import type { Profile } from '../../profiles/profile.ts';
import { AuthenticationError } from '../../targets/errors/authentication-error.ts';
import { BudgetError } from '../../targets/errors/budget-error.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import type { PactFile } from '../pact-file.ts';
import { shortened, shortenedV2 } from '../testing/committed-pact.ts';
import {
  type InteractionReport,
  type Mismatch,
  recordedVerifier,
} from '../testing/recorded-verifier.ts';
import type { InteractionVerdict } from './verdicts.ts';
import { verifyPact } from './verify.ts';

const notFound: Mismatch = { mismatch: 'expected 404 but was 200' };
const noTime: Mismatch = {
  mismatch: "Expected '2026-01-01T12:00:00' to match",
  path: '$.finalized_at',
};

const peopleless: Partial<Profile> = { control: null, people: 'none', clock: 'none' };

/** What is verified, and what is unusual about the mock that is served, its profile and the report. */
interface Unusual {
  readonly pact?: PactFile;
  readonly profile?: Partial<Profile>;
  readonly recorded?: InteractionReport;
  readonly isDown?: boolean;
}

async function verify({ pact = shortened, profile = {}, recorded, isDown = false }: Unusual) {
  const mock = await serveMock({ seed: 1 });
  if (isDown) await mock.close();
  const target = await openTarget(
    { ...mockProfile(mock.url, 1), ...profile },
    { version: '0.0.0' },
  );
  await using _ = {
    [Symbol.asyncDispose]: async () => {
      await target.close();
      if (!isDown) await mock.close();
    },
  };
  return await verifyPact(target, { pact, pending: false }, recordedVerifier(recorded));
}

function ended(verdicts: readonly InteractionVerdict[], as: InteractionVerdict['verdict']) {
  return verdicts.filter(({ verdict }) => verdict === as).map(({ description }) => description);
}

/** The pact with these interactions alone. */
function withOnly(...interactions: PactFile['interactions']): PactFile {
  return { ...shortened, interactions };
}

const verified = shortened.interactions.filter(({ description }) =>
  description.endsWith('that is verified'),
);

describe('a report of the verifier', () => {
  test('gives every interaction its verdict, with the place that differed', async () => {
    const verdicts = await verify({ recorded: (place) => (place === 2 ? [noTime, notFound] : []) });
    expect(ended(verdicts, 'pass')).toHaveLength(shortened.interactions.length - 1);
    expect(verdicts[2]).toMatchObject({
      verdict: 'fail',
      messages: [`$.finalized_at: ${noTime.mismatch}`, notFound.mismatch],
    });
  });

  test('distinguishes interactions that differ in their states alone', async () => {
    const canceled = JSON.parse(
      JSON.stringify(verified).replace('a submission was verified', 'a submission was canceled'),
    );
    const pact = withOnly(...canceled, ...verified);
    const verdicts = await verify({ pact, recorded: (place) => (place === 0 ? [notFound] : []) });
    expect(new Set(pact.interactions.map(({ description }) => description)).size).toBe(1);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['fail', 'pass']);
  });

  test('says what is wrong with an interaction that is still pending', async () => {
    const pact = withOnly(...verified.map((one) => ({ ...one, pending: true })));
    expect(await verify({ pact, recorded: () => [notFound] })).toMatchObject([
      { verdict: 'fail', pending: true, messages: ['expected 404 but was 200'] },
    ]);
  });

  test('that leaves an interaction out lets it pass for nothing', async () => {
    expect(await verify({ pact: withOnly(...verified), recorded: () => null })).toMatchObject([
      { verdict: 'could-not-run', messages: ["Pact's verifier left it out"] },
    ]);
  });

  test('shows no secret that it quotes', async () => {
    const quoted = { mismatch: 'got synthetic-secret-of-partner-one' };
    const verdicts = await verify({ pact: withOnly(...verified), recorded: () => [quoted] });
    expect(verdicts).toMatchObject([{ messages: [expect.stringMatching(/^got \[redacted/)] }]);
  });
});

describe('a state that cannot be arranged', () => {
  test('without people is not a failure, and says so', async () => {
    const verdicts = await verify({ profile: peopleless });
    expect(ended(verdicts, 'could-not-run')).toHaveLength(3);
    expect(ended(verdicts, 'fail')).toEqual([]);
    expect(verdicts.find(({ verdict }) => verdict === 'could-not-run')?.messages).toEqual([
      '"a submission was canceled": the target has no people who could open the link',
    ]);
  });

  test.each([
    ['that this suite does not know', { name: 'blue moon' }, '"blue moon"'],
    [
      'whose parameters it does not know',
      { name: 'a submission is incomplete', params: { type: 'education' } },
      'has other parameters',
    ],
  ])('%s could not run', async (_, state, says) => {
    const pact = withOnly(...verified.map((one) => ({ ...one, providerStates: [state] })));
    expect(await verify({ pact })).toMatchObject([
      { verdict: 'could-not-run', messages: [expect.stringContaining(says)] },
    ]);
  });
});

test('what the profile calls unsupported could not run', async () => {
  const reason = 'SPC-12: we do not verify';
  const unsupported = { verify: reason, webhooks: reason };
  const verdicts = await verify({ pact: shortenedV2, profile: { unsupported } });
  expect(ended(verdicts, 'fail')).toEqual([]);
  expect(ended(verdicts, 'could-not-run')).toHaveLength(8);
  const first = verdicts.find(({ verdict }) => verdict === 'could-not-run');
  expect(first?.messages.join()).toContain(reason);
});

test('a universal credential could not run without a category that the target takes', async () => {
  const verdicts = await verify({ pact: shortenedV2, profile: { categories: null } });
  expect(ended(verdicts, 'could-not-run')).toEqual(['a batch with a file to upload']);
});

describe('what keeps a target from being judged', () => {
  test('is its own client if no client gets a token, without the secret', async () => {
    const auth = { clientId: 'mock-partner-one', clientSecret: 'canary-wrong-secret' };
    const refused = verify({ profile: { auth } });
    await expect(refused).rejects.toThrow(AuthenticationError);
    await expect(refused).rejects.not.toThrow(/canary/);
  });

  test('are its limits if they end before the pact', async () => {
    const { limits } = mockProfile('http://127.0.0.1:1', 1);
    const cut = verify({ profile: { limits: { ...limits, maxRequests: 3 } } });
    await expect(cut).rejects.toThrow(BudgetError);
  });

  test('is the network if the target is down', async () => {
    const down = verify({ profile: peopleless, isDown: true });
    await expect(down).rejects.toThrow(/expected an answer/);
  });
});
