import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { jsonOf } from '../../targets/answer.ts';
import { Attempt, expectArranged, expectRefused, expectTaken, linkOf, put } from './attempts.ts';
import { everyUpload, lacksAssets, oneUpload } from './examples-uploads.ts';
import { otherFile } from './files.ts';
import { expectLinks } from './upload-links.ts';

/** What upload links take. Source: `docs/api.md#uploads`. */
export const uploading = [
  check('ASSET-001', 'an upload link takes the bytes with their type and no token')
    .unless(lacksAssets)
    .cases(everyUpload)
    .costs(2)
    .step('put', Attempt, async (step) => put(step, await linkOf(step)))
    .holds(({ put: attempt }) => expectTaken(attempt)),

  check('ASSET-002', 'an upload with another content type is refused')
    .unless(lacksAssets)
    .cases((context) =>
      ['another type', 'no type'].map((name) => ({
        name,
        arbitrary: oneUpload(context).map((example) => ({ ...example, name })),
      })),
    )
    .costs(3)
    .step('attempts', z.array(Attempt), async (step) => {
      const link = await linkOf(step);
      const contentType = step.example.name === 'no type' ? null : 'text/plain';
      const wrong = await put(step, link, { contentType, said: step.example.name });
      return [wrong, await put(step, link), leavesTypeFree(link) ? FREE : SIGNED];
    })
    .holds(({ attempts: [wrong, right, signed] }) => {
      if (signed?.said === FREE.said) throw new Inconclusive('the link signs no content type');
      expectRefused(wrong, 'a content type other than that of the asset');
      expectTaken(right);
    }),

  check('ASSET-003', 'an upload link takes no second, different file')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(3)
    .step('attempts', z.array(Attempt), async (step) => {
      const link = await linkOf(step);
      const first = await put(step, link);
      const second = await put(step, link, {
        ...otherFile(step.example.assetType),
        said: 'a second file',
      });
      return [first, second, mayOverwrite(link, step.context) ? FREE : SIGNED];
    })
    .holds(({ attempts: [first, second, kind] }) => {
      expectArranged(first);
      if (kind?.said === FREE.said)
        throw new Inconclusive(`a second file, which may be allowed, gets ${second?.status}`);
      expectRefused(second, 'a second, different file');
    }),

  check('ASSET-003', 'an upload link takes nothing once it has expired', 'expired')
    .needing('clock-control')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(3)
    .step('expiry', z.number(), async (step) => {
      const answer = await step.v2.send(step.example.request);
      const [link] = expectLinks(jsonOf(answer), 1, step.context);
      step.keptTokens.set('upload link', link?.url ?? '');
      const now = Date.parse(answer.headers.date ?? '') / 1000;
      return lifetimeOf(link?.url ?? '', now, step.context) ?? 49 * 3600;
    })
    .step('late', Attempt, async (step) => put(step, step.keptTokens.get('upload link') ?? ''))
    .at(({ expiry }) => ({
      of: 'expiry',
      moment: expiry + 3600,
      from: expiry + 3600,
      to: Infinity,
      edge: Infinity,
    }))
    .holds(({ late }) => expectRefused(late, 'a link that expired an hour ago')),

  check('ASSET-013', 'what an upload link does with a token, an empty file and a large one')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(6)
    .step('attempts', z.array(Attempt), async (step) => {
      const large = Buffer.alloc(1024 * 1024, 32);
      return [
        await put(step, await linkOf(step), {
          said: 'with a token',
          headers: { authorization: 'Bearer spc' },
        }),
        await put(step, await linkOf(step), { said: 'an empty file', bytes: new Uint8Array() }),
        await put(step, await linkOf(step), { said: 'a megabyte', bytes: large }),
      ];
    })
    .records(({ attempts }) => attempts.map(({ said, status }) => `${said}: ${status}`).join(', ')),
];

/** Marks of what a link signs, beside the attempts that were made. */
const FREE: Attempt = { said: 'free', status: 0, shown: '' };
const SIGNED: Attempt = { said: 'signed', status: 0, shown: '' };

/** An object store allows it until the link expires, unless the profile says otherwise. */
function mayOverwrite(link: string, { profile: { uploads } }: CheckContext): boolean {
  return uploads.overwrite === 'allowed' || (uploads.overwrite === 'unknown' && isSigV4(link));
}

function isSigV4(link: string): boolean {
  return queryOf(link).has('X-Amz-Signature');
}

/** Whether the link says which headers it signs, and the content type is not among them. */
function leavesTypeFree(link: string): boolean {
  const signed = queryOf(link).get('X-Amz-SignedHeaders');
  return signed !== null && !signed.split(';').includes('content-type');
}

/** For how many seconds a link is good from `now` on, as it says itself or the profile does; null if neither does. */
function lifetimeOf(link: string, now: number, { profile }: CheckContext): number | null {
  const query = queryOf(link);
  const amazon = Number(query.get('X-Amz-Expires'));
  if (amazon > 0) return amazon;
  const left = Number(query.get('expires') ?? Number.NaN) - now;
  return left > 0 ? Math.ceil(left) : (profile.uploads.lifetimeSeconds ?? null);
}

/** Empty for a link that is no URL, which ASSET-006 reports. */
function queryOf(link: string): URLSearchParams {
  return URL.parse(link)?.searchParams ?? new URLSearchParams();
}
