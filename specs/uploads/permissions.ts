import { z } from 'zod';
import { isLoopback } from '../../contracts/loopback.ts';
import { check } from '../../harness/check/builder.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { Violation } from '../../harness/check/violation.ts';
import { decodedAddress } from '../decoded-address.ts';
import { varyingBits } from '../redirect-link/guessing.ts';
import { Attempt, expectRefused, linkOf, put } from './attempts.ts';
import { lacksAssets, oneUpload } from './examples-uploads.ts';
import { smallFile } from './files.ts';

/** What permission an upload link gives, and what it reveals. Source: `docs/api.md#uploads`. */
export const permissions = [
  check('ASSET-005', 'a link with an altered query is refused')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(8)
    .step('attempts', z.array(Attempt), async (step) => {
      const link = await linkOf(step);
      const attempts: Attempt[] = [];
      for (const { said, url } of alterationsOf(link)) {
        attempts.push(await put(step, url, { said }));
      }
      return attempts;
    })
    .holds(({ attempts }) => {
      if (attempts.length === 0) throw new Inconclusive('the link has no query, or is no URL');
      // A parameter may lie outside the signature: the flipped value and one that is left out have to matter.
      const taken = attempts.filter(({ status }) => status < 300);
      const flipped = taken.find(({ said }) => said.includes('flipped'));
      if (flipped !== undefined) expectRefused(flipped, flipped.said);
      if (taken.length === attempts.length) expectRefused(taken[0], 'a query with parts left out');
    }),

  check('ASSET-006', 'an upload link is absolute, https off loopback, and cannot be guessed')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(20)
    .step('links', z.object({ faults: z.array(z.string()), bits: z.number() }), async (step) => {
      const urls: string[] = [];
      for (let made = 0; made < 20; made += 1) urls.push(await linkOf(step));
      return { faults: urls.flatMap(faultOf), bits: varyingBits(urls.map(pathOf)) };
    })
    .holds(({ links: { faults, bits } }) => {
      if (faults.length > 0) throw new Violation(`upload links: ${faults[0]}`);
      if (bits < 64) {
        throw new Violation(
          `20 upload links: expected at least 64 bits that vary in their paths, found ${bits}`,
        );
      }
    }),

  check('ASSET-007', 'an upload link does not read or delete')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(8)
    .step('attempts', z.array(Attempt), async (step) => {
      const link = await linkOf(step);
      const attempts: Attempt[] = [];
      for (const time of ['before', 'after']) {
        for (const method of ['GET', 'DELETE', 'POST']) {
          const bytes = method === 'POST' ? smallFile(step.example.assetType).bytes : null;
          attempts.push(
            await put(step, link, { method, said: `${method} ${time} the upload`, bytes }),
          );
        }
        if (time === 'before') attempts.push(await put(step, link));
      }
      return attempts;
    })
    .holds(({ attempts }) => {
      for (const attempt of attempts) {
        if (attempt.said !== 'PUT') expectRefused(attempt, attempt.said);
      }
    }),

  check('ASSET-016', 'an upload link carries nothing of the credential')
    .unless(lacksAssets)
    .given(oneUpload, () => 1)
    .costs(1)
    .step('leaked', z.array(z.string()), async (step) => {
      const link = await linkOf(step);
      const plain = `${link} ${decodedAddress(link)}`.toLowerCase();
      return textsIn(step.example.request.body).filter(
        (text) => text.length >= 6 && plain.includes(text.toLowerCase()),
      );
    })
    .holds(({ leaked: [text] }) => {
      if (text === undefined) return;
      throw new Violation(
        `the upload link: expected nothing of the credential in it, it has "${text}"`,
      );
    }),
];

/** The longest value of the query with one character flipped, and the query without each of its parameters. */
function alterationsOf(link: string): readonly { readonly said: string; readonly url: string }[] {
  const url = URL.parse(link);
  if (url === null) return [];
  const entries = [...url.searchParams];
  const longest = entries.toSorted(([, a], [, b]) => b.length - a.length)[0];
  if (longest === undefined) return [];
  const having = (query: readonly (readonly [string, string])[]) =>
    `${url.origin}${url.pathname}?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value]))}`;
  const flip = (value: string) => `${value.startsWith('0') ? '1' : '0'}${value.slice(1)}`;
  const flipped = entries.map(
    ([name, value]) => [name, name === longest[0] ? flip(value) : value] as const,
  );
  return [
    { said: `${longest[0]} flipped`, url: having(flipped) },
    ...entries.slice(0, 6).map(([name]) => ({
      said: `${name} left out`,
      url: having(entries.filter(([each]) => each !== name)),
    })),
  ];
}

function faultOf(link: string): string[] {
  const url = URL.parse(link);
  if (url === null) return ['expected an absolute URL'];
  return url.protocol === 'https:' || isLoopback(url.hostname)
    ? []
    : [`expected https, got ${url.protocol}`];
}

function pathOf(link: string): string {
  return URL.parse(link)?.pathname ?? '';
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return /^(asset-\d+|[\d-]+|pdf|png|jpg)$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
