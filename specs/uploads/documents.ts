import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { DocumentState } from '../../contracts/test-control.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import type { People } from '../../targets/drivers.ts';
import { HeldCredentials } from '../accounts.ts';
import { accept } from '../visits.ts';
import {
  everyUpload,
  lacksAssets,
  oneUpload,
  twoItemsWithAssets,
  type WithAssets,
} from './examples-uploads.ts';
import { smallFile } from './files.ts';
import { expectLinks } from './upload-links.ts';

/** What becomes of uploaded files in accounts. Source: `docs/api.md#uploads`, `docs/api.md#retention`. */
export const documents = [
  check('ASSET-008', 'the uploaded file is the document of its credential')
    .unless(lacksAssets)
    .cases(everyUpload)
    .costs(2)
    .step('held', HeldCredentials, async (step) => {
      const person = await acceptWithFile(step);
      return documentOf(step.people, person, 'present', step.context.profile.uploads.processingMs);
    })
    .holds(({ held }) => expectDocument(held, 'present', 'after an upload')),

  check('ASSET-004', 'the file of one item is not the document of the other', 'documents')
    .needing('people', 'accounts')
    .unless(lacksAssets)
    .cases((context) => {
      const batch = twoItemsWithAssets(context);
      return batch === null ? [] : [{ name: null, arbitrary: batch }];
    })
    .costs(2)
    .step('held', HeldCredentials, async ({ v2, uploads, people, example, context }) => {
      const answer = await v2.send(example);
      const [first] = expectLinks(jsonOf(answer), 2, context);
      const submitted = v2.acceptedIn(answer, example);
      if (submitted === null || first === undefined)
        throw new Blocked(`no link came: ${answer.shown}`);
      const { status, shown } = await uploads.send(first.url, smallFile('pdf'));
      if (status >= 300) throw new Blocked(`the upload was refused: ${shown}`, { by: 'ASSET-001' });
      const { person } = await accept(people, submitted);
      return [...(await people.credentials(person))];
    })
    .holds(({ held }) => {
      const present = held.filter(({ document }) => document === 'present').length;
      if (present <= 1) return;
      throw new Violation(
        `one of two files was uploaded: expected one document, the account shows ${present}`,
      );
    }),

  check('ASSET-011', 'what becomes of a credential whose file was never uploaded')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(1)
    .step('held', HeldCredentials, async ({ v2, people, example }) => {
      const { person } = await accept(people, await v2.submit(example.request));
      return [...(await people.credentials(person))];
    })
    .records(({ held }) =>
      held.length === 0 ? 'it is not in the account' : `accepted, document ${held[0]?.document}`,
    ),

  check('ASSET-015', 'an uploaded file is deleted after 48 hours without the app')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(2, () => 2)
    .step('person', z.string(), async (step) => {
      const person = await acceptWithFile(step);
      const held = await documentOf(
        step.people,
        person,
        'present',
        step.context.profile.uploads.processingMs,
      );
      if (held.some(({ document }) => document === 'present')) return person;
      throw new Blocked('the account shows no document after the upload', { by: 'ASSET-008' });
    })
    .step('held', HeldCredentials, async ({ people }, { person }) => [
      ...(await people.credentials(person)),
    ])
    .after('49h', 'person')
    .holds(({ held }) => expectDocument(held, 'deleted', 'without the app, after 48 hours')),
];

/** Uploads the file of a submission, which a person then accepts. @returns the person. */
async function acceptWithFile({
  v2,
  uploads,
  people,
  example,
  context,
}: StepContext<WithAssets>): Promise<string> {
  const answer = await v2.send(example.request);
  const [link] = expectLinks(jsonOf(answer), 1, context);
  const submitted = v2.acceptedIn(answer, example.request);
  if (submitted === null || link === undefined) throw new Blocked(`no link came: ${answer.shown}`);
  const { status, shown } = await uploads.send(link.url, smallFile(example.assetType));
  if (status >= 300) throw new Blocked(`the upload was refused: ${shown}`, { by: 'ASSET-001' });
  return (await accept(people, submitted)).person;
}

/** How long to wait between two looks at an account, in milliseconds. */
const PAUSE = 200;

/** What an account holds once its document is in this state, or the time for processing is over. */
async function documentOf(
  people: People,
  person: string,
  wanted: Exclude<DocumentState, 'none'>,
  withinMs: number,
): Promise<HeldCredentials> {
  for (let waited = 0; ; waited += PAUSE) {
    const held = await people.credentials(person);
    if (held.some(({ document }) => document === wanted) || waited >= withinMs) return [...held];
    await wait(PAUSE);
  }
}

function expectDocument(
  held: HeldCredentials,
  expected: Exclude<DocumentState, 'none'>,
  when: string,
): void {
  if (held.length === 0 && expected === 'present') {
    throw new Blocked('the account lists nothing of what was accepted', { by: 'LINK-001' });
  }
  const found = held[0]?.document ?? 'deleted';
  if (found === expected) return;
  throw new Violation(
    `the account ${when}: expected the document to be ${expected}, it is ${found}`,
  );
}
