import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { credentialType } from '../../contracts/credentials/all.ts';
import type { Payload } from '../../contracts/payload.ts';
import { complete } from '../../generators/valid.ts';
import type { Exchange } from '../../results/exchange.ts';
import { jsonOf } from '../../targets/answer.ts';
import { sampleDocuments } from '../../targets/open/sample-documents.ts';
import type { Session, Target } from '../../targets/target.ts';

/** A session whose people are there, and the link of a submission made in it. */
export interface Submission {
  readonly session: Session & { readonly people: NonNullable<Session['people']> };
  readonly link: string;
}

/** Submits a credential: by default an ordinary one with a document. */
export async function submitTo(
  target: Target,
  name: string,
  record: (exchange: Exchange) => void = () => {},
  payload = ordinary(name),
): Promise<Submission> {
  const session = target.session({ record, step: 'test' });
  const answer = await session.partner.add(name, { ...payload, id: `spc-${randomUUID()}` });
  const { redirect_uri: link } = jsonOf(answer) as { redirect_uri: string };
  const { people } = session;
  if (people === null) throw new TypeError('the target has no people');
  return { session: { ...session, people }, link };
}

function ordinary(name: string): Payload {
  const type = credentialType(name);
  if (type === undefined) throw new RangeError(`${name} is not a credential type`);
  const world = { asOf: '2026-11-22', documents: sampleDocuments, plain: true };
  const [payload] = fc.sample(complete(type, world, 'pdf'), { seed: 3, numRuns: 1 });
  if (payload === undefined) throw new RangeError('fast-check drew no payload');
  return payload;
}
