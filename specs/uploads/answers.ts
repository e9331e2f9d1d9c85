import { z } from 'zod';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { acceptedWithJson } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import { put } from './attempts.ts';
import { asset, lacksAssets, oneUpload, twoItemsWithAssets } from './examples-uploads.ts';
import { smallFile } from './files.ts';
import { expectLinks, UploadLink, uploadLinksIn } from './upload-links.ts';

/** Which upload links an answer has. Source: `docs/api.md#uploads`. */
export const uploadAnswers = [
  check('ASSET-004', 'each asset has a link of its own, and files do not mix')
    .unless(lacksAssets)
    .cases((context) => {
      const batch = twoItemsWithAssets(context);
      return batch === null ? [] : [{ name: null, arbitrary: batch }];
    })
    .costs(3)
    .step('links', z.number(), async ({ v2, example, context }) => {
      const links = expectLinks(jsonOf(await v2.send(example)), 2, context);
      return new Set(links.map(({ url }) => url)).size;
    })
    .holds(({ links }) => {
      if (links >= 2) return;
      throw new Violation(`two assets in two items: expected two links, got ${links} that differ`);
    }),

  check('ASSET-009', 'a submission without assets gets no upload link')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(1)
    .step('links', z.number(), async ({ v2, example, context }) => {
      const { fields } = example.request.body as { fields: object };
      const answer = await v2.send({ type: example.request.type, body: { fields } });
      if (!acceptedWithJson(answer))
        throw new Blocked(`it was refused: ${answer.shown}`, { by: 'V2-001' });
      return uploadLinksIn(jsonOf(answer), context).length;
    })
    .holds(({ links }) => {
      if (links === 0) return;
      throw new Violation(`a submission without assets: expected no upload link, got ${links}`);
    }),

  check('ASSET-010', 'whether an asset with data gets an upload link too')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(1)
    .step('links', z.number(), async ({ v2, example, context }) => {
      const { fields } = example.request.body as { fields: object };
      const { bytes, contentType } = smallFile(example.assetType);
      const data = `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`;
      const body = { fields, assets: [asset('asset-1', example.assetType, data)] };
      return uploadLinksIn(jsonOf(await v2.send({ type: example.request.type, body })), context)
        .length;
    })
    .records(({ links }) => (links > 0 ? 'it gets one' : 'it gets none')),

  check('ASSET-012', 'every upload link says which asset it is for')
    .unless(lacksAssets)
    .cases((context) => {
      const batch = twoItemsWithAssets(context);
      return batch === null ? [] : [{ name: null, arbitrary: batch }];
    })
    .step('links', z.array(UploadLink.omit({ url: true })), async ({ v2, example, context }) =>
      expectLinks(jsonOf(await v2.send(example)), 2, context).map(({ assetId, credentialId }) => ({
        assetId,
        credentialId,
      })),
    )
    .holds(({ links }) => {
      const named = new Set(links.map(({ assetId, credentialId }) => assetId ?? credentialId));
      if (!named.has(null) && named.size === links.length) return;
      throw new Violation(
        'two assets: expected an asset_id beside each upload link, which tells them apart',
      );
    }),

  check('ASSET-014', 'whether a repeated request gives upload links that work')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(3)
    .step('said', z.string(), async (step) => {
      const { v2, example, context } = step;
      const first = await v2.send(example.request);
      const [link] = expectLinks(jsonOf(first), 1, context);
      const again = await v2.send(example.request, { id: first.id ?? '' });
      const [repeated] = uploadLinksIn(jsonOf(again), context);
      if (repeated === undefined) return 'the repeat gives none';
      const { status } = await put(step, repeated.url);
      return `${repeated.url === link?.url ? 'the same link' : 'a new link'}, which answers ${status}`;
    })
    .records(({ said }) => said),
];
