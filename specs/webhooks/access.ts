import { z } from 'zod';
import { credentialTypesV2 } from '../../contracts/credentials/all.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { expectCallerRefused, expectForeignRefused } from '../../harness/check/expectations.ts';
import { grantIn } from '../../harness/check/grant.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { accepted, acceptedWithJson, type PartnerV2 } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import { bodyCases, caseOf } from '../verify/verifying.ts';

import { ADDRESS, formOf, onOwn, RENAMED, rotatedOn } from './own-webhooks.ts';

const Seen = z.object({ status: z.number(), name: z.string() });

/** What another client was answered, and what the owner saw before and after. An answer could hold the secret. */
const Tried = z.object({
  answer: AnswerMemo.pick({ status: true, shown: true }),
  before: Seen,
  after: Seen,
});

/** Who may do what with webhooks, and what changes when they do. Source: `docs/api.md#webhooks`. */
export const webhookAccess = [
  check('HOOK-009', 'webhook calls without a token are refused')
    .exclusive()
    .cases(() => bodyCases(['create', 'list', 'read', 'update', 'delete', 'rotate']))
    .costs(4)
    .step('answer', AnswerMemo, ({ v2, example: { name } }) =>
      onOwn(v2, (id) => callOf(v2, name, id, { token: null })),
    )
    .holds(({ answer }, { example }) =>
      expectCallerRefused(answer, `${example.name} without a token`),
    ),

  check('HOOK-006', "one partner can do nothing with another's webhook")
    .exclusive()
    .cases(() => bodyCases(['read', 'update', 'delete', 'rotate']))
    .costs(7)
    .step('tried', Tried, ({ v2, otherV2, example: { name } }) =>
      onOwn(v2, async (id) => {
        const before = await seenBy(v2, id);
        const { status, shown } = await callOf(otherV2, name, id);
        return { answer: { status, shown }, before, after: await seenBy(v2, id) };
      }),
    )
    .holds(({ tried: { answer, before, after } }, { example }) => {
      expectForeignRefused(answer, example.name);
      if (!accepted(before)) {
        throw new Blocked(`its owner cannot read it either: ${before.status}`, { by: 'HOOK-001' });
      }
      if (!accepted(after)) {
        throw new Violation(
          `${example.name} by another client: expected the webhook to stay, its owner gets ${after.status}`,
        );
      }
      if (after.name !== before.name) {
        throw new Violation(
          `${example.name} by another client: expected the name ${before.name} to stay, got ${after.name}`,
        );
      }
    }),

  check('HOOK-006', "one partner does not see another's webhooks in the list", 'list')
    .exclusive()
    .costs(3)
    .step('hasOurs', z.boolean(), ({ v2, otherV2 }) =>
      onOwn(v2, async (id) => {
        const list = await otherV2.webhooks.list();
        if (!acceptedWithJson(list)) {
          throw new Blocked(`another client gets no list: ${list.shown}`, { by: 'HOOK-001' });
        }
        return list.text.includes(id);
      }),
    )
    .holds(({ hasOurs }) => {
      if (hasOurs)
        throw new Violation('GET webhooks by another client: expected no webhook of ours in it');
    }),

  check('HOOK-011', 'an unknown webhook id is not found')
    .exclusive()
    .cases(() => bodyCases(['read', 'update', 'delete', 'rotate']))
    .costs(2)
    .step('answer', AnswerMemo, ({ v2, example: { name } }) => callOf(v2, name, v2.freshId()))
    .holds(({ answer }, { example }) => {
      if (answer.status === 404) return;
      if (example.name === 'delete' && answer.status === 204) {
        throw new Inconclusive('deleting what is not there is answered with 204');
      }
      throw new Violation(`${answer.request}, of an unknown id: expected 404, got ${answer.shown}`);
    }),

  check('HOOK-018', 'each rotation gives a secret that differs from all before')
    .exclusive()
    .costs(5)
    .step(
      'rotations',
      z.object({ different: z.number(), forms: z.array(z.string()), shown: z.string() }),
      ({ v2 }) => rotations(v2),
    )
    .holds(({ rotations: { different, forms, shown } }) => {
      if (different < 4)
        throw new Violation(
          `three rotations: expected four secrets with the first, got ${different} (${shown})`,
        );
      if (new Set(forms).size > 1)
        throw new Violation(
          `three rotations: expected secrets of one form, got ${forms.join(', ')}`,
        );
    }),

  check('HOOK-020', 'updating changes nothing else')
    .exclusive()
    .cases(() => [
      caseOf('name', { name: RENAMED }),
      caseOf('description', { description: RENAMED }),
      caseOf('url', { url: `${ADDRESS}/moved` }),
    ])
    .costs(6)
    .step(
      'kept',
      z.object({
        before: z.record(z.string(), z.unknown()),
        after: z.record(z.string(), z.unknown()),
        status: z.number(),
      }),
      ({ v2, example }) => updatesOf(v2, example.body),
    )
    .holds(({ kept: { before, after, status } }, { example }) => {
      if (status >= 300)
        throw new Blocked(`the update was refused with ${status}`, { by: 'HOOK-001' });
      const sent = Object.keys(example.body);
      const fixed = ['id', 'url', 'name', 'description'].filter((member) => !sent.includes(member));
      const lost = fixed.find(
        (member) => before[member] !== undefined && after[member] !== before[member],
      );
      if (lost === undefined) return;
      // PUT may replace the whole resource (RFC 9110 section 9.3.4).
      if (['name', 'description'].includes(lost) && after[lost] == null) {
        throw new Inconclusive(`${lost}, which was not sent, is emptied: PUT replaces the whole`);
      }
      throw new Violation(`PUT of ${sent.join()}: expected ${lost} to stay, it changed`);
    }),

  check('HOOK-010', 'which scopes webhook calls need')
    .exclusive()
    .costs(8)
    .step('said', z.array(z.string()), async ({ v2, context }) => {
      const types = credentialTypesV2.filter(({ name }) =>
        context.profile.credentialTypes.includes(name),
      );
      const scopes = ['read.digital_identity', ...types.map(({ scope }) => scope)];
      const allowed: string[] = [];
      for (const scope of scopes) {
        const token = grantIn(await v2.client.requestToken({ scope }))?.accessToken;
        if (token !== undefined && accepted(await v2.webhooks.list({ token }))) allowed.push(scope);
      }
      return allowed.length === scopes.length ? ['any'] : allowed;
    })
    .records(
      ({ said }) => `listing takes a token with ${said.join(' or ') || 'none of the scopes'}`,
    ),

  check('HOOK-021', 'whether reading or listing shows the secret')
    .exclusive()
    .costs(4)
    .step('said', z.string(), async ({ v2 }) => {
      return onOwn(v2, async (id, { secret }) => {
        const [read, list] = [await v2.webhooks.read(id), await v2.webhooks.list()];
        const shows = (text: string) => (text.includes(secret) ? 'shows it' : 'does not');
        return `reading ${shows(read.text)}, listing ${shows(list.text)}`;
      });
    })
    .records(({ said }) => said),
];

async function seenBy({ webhooks }: PartnerV2, id: string) {
  const answer = await webhooks.read(id);
  const { name } = Object(jsonOf(answer)) as { readonly name?: unknown };
  return { status: answer.status, name: JSON.stringify(name ?? null) };
}

async function callOf(
  { webhooks }: PartnerV2,
  name: string,
  id: string,
  options?: { readonly token: null },
) {
  const calls: Readonly<Record<string, () => Promise<AnswerMemo>>> = {
    create: () => webhooks.create({ url: ADDRESS }, options),
    list: () => webhooks.list(options),
    read: () => webhooks.read(id, options),
    update: () => webhooks.update(id, { name: RENAMED, url: ADDRESS }, options),
    delete: () => webhooks.remove(id, options),
    rotate: () => webhooks.rotate(id, options),
  };
  const call = calls[name];
  if (call === undefined) throw new RangeError(`no webhook call is named ${name}`);
  return call();
}

async function rotations(v2: PartnerV2) {
  return onOwn(v2, async (id, { secret }) => {
    const secrets = [secret];
    let shown = '';
    for (let turn = 0; turn < 3; turn += 1) {
      const { answer, secret: fresh } = await rotatedOn(v2, id);
      shown = `${answer.status}`;
      if (fresh !== null) secrets.push(fresh);
    }
    return { different: new Set(secrets).size, forms: secrets.map(formOf), shown };
  });
}

async function updatesOf(v2: PartnerV2, change: object) {
  const { webhooks } = v2;
  return onOwn(v2, async (id) => {
    const before = await webhooks.read(id);
    if (!acceptedWithJson(before)) {
      throw new Blocked(`its owner cannot read it: ${before.shown}`, { by: 'HOOK-001' });
    }
    const { status } = await webhooks.update(id, change);
    const after = await webhooks.read(id);
    return { before: withoutSecret(jsonOf(before)), after: withoutSecret(jsonOf(after)), status };
  });
}

/** A memo holds no secret. */
function withoutSecret(webhook: unknown): Record<string, unknown> {
  const { secret: _, ...rest } = Object(webhook) as Record<string, unknown>;
  return rest;
}
