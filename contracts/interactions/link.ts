import { type CredentialTypeName, credentialType } from '../credentials/all.ts';
import { redirectLink } from '../redirect-link.ts';
import { examplePayload } from './credentials.ts';
import { type Matcher, match } from './template.ts';

const content = '0f8fad5b-d9cb-469f-a165-70867728950e';

/**
 * A redirect link by its structure: the path of the type, and the three parameters in the fragment, in any order.
 *
 * Source: `docs/api.md#link`.
 */
export function linkOf(name: CredentialTypeName): Matcher {
  const type = credentialType(name);
  if (type === undefined) throw new TypeError(`no credential type is named ${name}`);
  const { document_type: example } = examplePayload(name);
  return linkTo(type.redirectPath, { pattern: example, example });
}

/** A redirect link to this path. @param documentType null if the link has none, as that of a batch. */
export function linkTo(
  path: string,
  documentType: { readonly pattern: string; readonly example: string } | null,
): Matcher {
  const middle = documentType === null ? [] : [`documentType=${documentType.pattern}`];
  const parts = ['clientId=[^&#]+', ...middle, 'content=[^&#]+'];
  const fragment = orders(parts)
    .map((order) => order.join('&'))
    .join('|');
  return match.regex(
    new RegExp(`^https?://[^/?#]+${path}#(${fragment})$`),
    redirectLink({
      origin: 'https://app.seekpass-staging.com',
      path,
      clientId: 'partner-client',
      documentType: documentType?.example ?? null,
      content,
    }),
  );
}

function orders(parts: readonly string[]): string[][] {
  if (parts.length === 0) return [[]];
  return parts.flatMap((first) =>
    orders(parts.filter((part) => part !== first)).map((rest) => [first, ...rest]),
  );
}
