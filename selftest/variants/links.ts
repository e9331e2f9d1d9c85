import { createHash } from 'node:crypto';
import type { Variant } from './variant.ts';

/** Differences in how a link is written. */
export const linkVariants: readonly Variant[] = [
  contents('digits as contents', 'The content is a long number.', (digest) =>
    BigInt(`0x${digest.toString('hex')}`).toString(),
  ),
  contents('base64 contents', 'The content is base64 with plus, slash and equals.', (digest) =>
    digest.toString('base64'),
  ),
  contents('short letters as contents', 'The content is 22 letters and digits.', (digest) =>
    digest.toString('base64url').replace(/[-_]/g, 'x').slice(0, 22),
  ),
  contents('long contents', 'The content has 800 characters.', (digest) =>
    digest.toString('hex').repeat(20).slice(0, 800),
  ),
  linking('parameters reversed', 'The content comes first.', (fragment) =>
    fragment.split('&').toReversed().join('&'),
  ),
  linking(
    'extra parameters',
    'The fragment has parameters that no page mentions.',
    (fragment) => `v=2&${fragment}&utm_source=partner`,
  ),
  linking(
    'every byte encoded',
    'Every byte of a value is percent-encoded, in lower case.',
    encoded,
  ),
];

function contents(name: string, says: string, write: (digest: Buffer) => string): Variant {
  return {
    name,
    says,
    apply: ({ submissions }) => ({
      submissions: {
        content: (origin) =>
          write(createHash('sha256').update(submissions.content(origin)).digest()),
      },
    }),
  };
}

function linking(name: string, says: string, change: (fragment: string) => string): Variant {
  return {
    name,
    says,
    apply: ({ submissions }) => ({
      submissions: {
        link(parts) {
          const [address, fragment = ''] = submissions.link(parts).split('#');
          return `${address}#${change(fragment)}`;
        },
      },
    }),
  };
}

function encoded(fragment: string): string {
  const parameters = [...new URLSearchParams(fragment)];
  return parameters
    .map(([name, value]) => `${name}=${Buffer.from(value).toString('hex').replace(/../g, '%$&')}`)
    .join('&');
}
