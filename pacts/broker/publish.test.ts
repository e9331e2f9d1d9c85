import { describe, expect, test } from 'vitest';
import { BrokerError } from '../errors/broker-error.ts';
import type { PactFile } from '../pact-file.ts';
import { type BrokerAnswer, brokerForTests, type WrongAnswers } from '../testing/broker.ts';
import { connectBroker } from './broker.ts';
import { publishPact } from './publish.ts';

const pact: PactFile = {
  consumer: { name: 'tried' },
  provider: { name: 'seek-pass-partner-api' },
  interactions: [
    { description: 'a token request', response: { status: 200 } },
    { description: 'a submission', response: { status: 201 } },
  ],
};

const recorded = { file: 'tried.json', pact, text: JSON.stringify(pact) };
const version = { version: '1.2.0', branch: 'main', tags: ['dev'], buildUrl: null };

async function published(wrong: WrongAnswers = {}): Promise<string> {
  await using server = await brokerForTests({ wrong });
  const broker = await connectBroker(server.url, { kind: 'none' });
  return await publishPact(broker, recorded, version);
}

/** A broker's pact with its interactions changed. */
function keeping(change: (interactions: PactFile['interactions']) => unknown) {
  return ({ body }: BrokerAnswer): BrokerAnswer => {
    const kept = body as PactFile;
    return { status: 200, body: { ...kept, interactions: change(kept.interactions) } };
  };
}

function saying(body: unknown, status = 200) {
  return (): BrokerAnswer => ({ status, body });
}

describe('publishing a pact', () => {
  test('returns the URL at which the broker keeps it', async () => {
    expect(await published()).toMatch(
      /\/pacts\/provider\/seek-pass-partner-api\/version\/1\.2\.0$/,
    );
  });

  test('takes a broker for honest that orders and numbers interactions', async () => {
    const pact = keeping((all) => all.toReversed().map((one, _id) => ({ _id, ...one })));
    expect(await published({ pact })).toContain('/pacts/');
  });

  test.each<[string, WrongAnswers, RegExp]>([
    ['its answer has no links', { publish: saying({}) }, /no link `pb:contracts`/],
    ['its answer names no pact', { publish: saying({ _links: {} }) }, /no link `pb:contracts`/],
    ['its answer is a page', { publish: saying('<html>') }, /expected JSON .* got <html>/],
    ['it refuses', { publish: saying({ error: 'no room' }, 409) }, /answered 409 .*no room/],
    ['it forgot the pact', { pact: saying({}, 404) }, /\/pacts\/.* answered 404/],
    ['it keeps no pact there', { pact: saying({}) }, /expected the answer of a Pact Broker/],
    ['it lost one', { pact: keeping(([first]) => [first]) }, /got 1; 1 are the same/],
    [
      'it keeps another answer',
      { pact: keeping(([first, last]) => [first, { ...last, response: { status: 202 } }]) },
      /got 2; 1 are the same and "a submission" is not/,
    ],
    [
      'it keeps that of another version',
      {
        pact: ({ body }) => ({
          status: 200,
          body: {
            ...(body as PactFile),
            _links: { 'pb:consumer-version': { name: '1', href: '' } },
          },
        }),
      },
      /expected the pact of version 1\.2\.0, got that of 1/,
    ],
    [
      'it shows no branch',
      { version: saying({ number: '1.2.0', _embedded: { tags: [{ name: 'dev' }] } }) },
      /does not show branch main after publishing/,
    ],
    [
      'it shows no tag',
      { version: saying({ number: '1.2.0', _embedded: { branchVersions: [{ name: 'main' }] } }) },
      /does not show tag dev after publishing/,
    ],
    ['it knows no such version', { version: saying({ error: 'unknown' }, 404) }, /answered 404/],
  ])('is an error if the broker says 200 and %s', async (_, wrong, says) => {
    const refused = published(wrong);
    await expect(refused).rejects.toThrow(BrokerError);
    await expect(refused).rejects.toThrow(says);
  });
});
