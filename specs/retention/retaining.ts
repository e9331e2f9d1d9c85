import { z } from 'zod';
import type { DocumentType } from '../../contracts/credentials/define.ts';
import type { DocumentState } from '../../contracts/test-control.ts';
import { suppliedDocuments } from '../../generators/documents.ts';
import { complete } from '../../generators/valid.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AnswerMemo, Submitted } from '../../harness/check/partner.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { HeldCredentials, listed } from '../accounts.ts';
import { ordinary, typeOf, worldOf } from '../examples.ts';
import { expectStatus } from '../statuses.ts';
import { accept, claim, expectPage, Visit, visitAs, visitAsFreshPerson } from '../visits.ts';

/** What is deleted, and what stays. Source: `docs/api.md#retention`. */
export const retaining = [
  check('KEEP-001', 'a submission that was never opened is canceled after 48 hours')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .after('49h', 'submit')
    .holds(({ status }) => void expectStatus(status, 'canceled')),

  check('KEEP-001', 'a submission that was never opened is incomplete until then', 'until then')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .within('20h', '47h', 'submit')
    .holds(({ status }) => void expectStatus(status, 'incomplete')),

  flow('KEEP-002', 'documents are deleted 48 hours after a flow without the app')
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .after('49h', 'owner')
    .holds(({ held }) => expectDocument(held, 'deleted', 'without the app, after 48 hours')),

  flow('KEEP-002', 'visits and repeats do not prolong the life of the documents', 'after visits', 1)
    .step('busy', z.null(), (context, { submit, owner }) => keepBusy(context, submit, owner))
    .within('20h', '47h', 'owner')
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .after('49h', 'owner')
    .costs(4, () => 1)
    .holds(({ held }) => expectDocument(held, 'deleted', 'without the app, after many visits')),

  flow('KEEP-002', 'documents do not come back with a sign-in to the app too late', 'app too late')
    .step('app', z.null(), ({ people }, { owner }) => signInToApp(people, owner))
    .after('49h', 'owner')
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .after('49h', 'owner')
    .needing('app-sign-in')
    .holds(({ held }) => expectDocument(held, 'deleted', 'signed in to the app after 48 hours')),

  flow('KEEP-003', 'documents stay if the person signed in to the app in time')
    .step('app', z.null(), ({ people }, { owner }) => signInToApp(people, owner))
    .within('20h', '47h', 'owner')
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .after('49h', 'owner')
    .needing('app-sign-in')
    .holds(({ held }) => expectDocument(held, 'present', 'signed in to the app within 48 hours')),

  flow('KEEP-003', 'documents stay if the person had the app before', 'app before')
    .step('app', z.null(), ({ people }, { owner }) => signInToApp(people, owner))
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .after('49h', 'owner')
    .needing('app-sign-in')
    .holds(({ held }) => expectDocument(held, 'present', 'signed in to the app at once')),

  flow('KEEP-004', 'until 48 hours have passed the documents are there')
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .within('20h', '47h', 'owner')
    .holds(({ held }) => expectDocument(held, 'present', 'within 48 hours')),

  submission('KEEP-004', 'the 48 hours of the documents begin with the completed flow', 'late flow')
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .within('20h', '47h', 'submit')
    .step('listed', z.null(), ({ people }, { owner }) => seeListed(people, owner))
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .within('30h', '47h', 'owner')
    .holds(({ held }) =>
      expectDocument(held, 'present', 'who accepted within 48 hours, a day after the submission'),
    ),

  check('KEEP-005', 'a claimed but unconsented submission is gone after 48 hours')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('owner', Visit, async ({ people }, { submit }) => {
      const owner = await claim(people, submit);
      if (owner.page === 'consent') return owner;
      throw new Blocked('the person was not asked for consent', { by: 'CONS-001' });
    })
    .step('again', Visit, ({ people }, { submit, owner }) =>
      visitAs(people, owner.person, submit.link),
    )
    .after('49h', 'submit')
    .costs(1)
    .holds(({ again }) =>
      expectPage(again, ['error'], 'the owner who had not consented in 48 hours'),
    ),
];

/** A person with a fresh account accepts a credential that comes with a document, and sees it listed. */
function flow(
  rule: 'KEEP-002' | 'KEEP-003' | 'KEEP-004',
  title: string,
  variant?: string,
  most = Infinity,
) {
  return submission(rule, title, variant, most)
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('listed', z.null(), ({ people }, { owner }) => seeListed(people, owner));
}

/** @param most how many document types of a credential type to try. */
function submission(
  rule: 'KEEP-002' | 'KEEP-003' | 'KEEP-004',
  title: string,
  variant?: string,
  most = Infinity,
) {
  return check(rule, title, variant)
    .onEveryType()
    .cases((context) =>
      documented(context)
        .slice(0, most)
        .map((documentType) => ({
          name: documentType,
          arbitrary: complete(typeOf(context), worldOf(context), documentType),
        })),
    )
    .costs(1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example));
}

/** What a curious owner, another person and the partner do to a link when its flow is completed. */
async function keepBusy(
  { partner, people }: Pick<StepContext<unknown>, 'partner' | 'people'>,
  submit: Submitted,
  { person }: Visit,
): Promise<null> {
  for (const _time of [1, 2, 3]) {
    await people.visit(person, submit.link);
    await partner.send(
      { ...submit.payload, credential_type: submit.credentialType },
      { id: submit.id },
    );
  }
  await visitAsFreshPerson(people, submit);
  return null;
}

/** @throws {Blocked} by LINK-001 if the account lists nothing: a document that never came cannot go. */
async function seeListed(people: People, { person }: Visit): Promise<null> {
  const { length } = await people.credentials(person);
  if (length > 0) return null;
  throw new Blocked('the account lists no credential to have a document', { by: 'LINK-001' });
}

async function signInToApp(people: People, { person }: Visit): Promise<null> {
  await people.appSignIn(person);
  return null;
}

/** A credential that the account no longer lists has taken its document along. */
function expectDocument(
  held: HeldCredentials,
  expected: Exclude<DocumentState, 'none'>,
  when: string,
): void {
  const found = held[0]?.document ?? 'deleted';
  if (found !== expected) {
    throw new Violation(
      `the account of a person ${when}: expected the document to be ${expected}, it is ${found}, and the account holds ${listed(held)}`,
    );
  }
}

/** The document types of the credential type with which a document is sent. */
function documented(context: CheckContext): readonly DocumentType[] {
  return suppliedDocuments(typeOf(context), worldOf(context))
    .filter(({ document }) => typeof document === 'string')
    .map(({ documentType }) => documentType);
}
