import type { Conduct, Parameter } from './conduct.ts';
import { kinds } from './kinds.ts';
import type { Options } from './options.ts';
import type { Server } from './state.ts';
import type { Submission } from './submissions.ts';

/** The link of a request. Source: `docs/api.md#link`. */
export function linkTo({ options, linkBase, conduct }: Server, request: Submission): string {
  return `${linkBase}${pathOf(request)}#${fragment(request, options, conduct)}`;
}

function pathOf({ kind }: Submission): string {
  // Stryker disable next-line ConditionalExpression,StringLiteral: which path the link of a verification has is only recorded
  if (kind === 'verification') return '/partner/verify/digitalIdentity';
  if (kind === 'batch') return '/partner/add/batch';
  // Stryker disable next-line StringLiteral: the pages do not show which path the link of a universal credential has
  return `/partner/add/${kinds.get(kind)?.segment ?? 'universalCredential'}`;
}

/** The request that a link names, if the link is one of ours and unaltered as far as we look. */
export function followLink(server: Server, link: string): Submission | null {
  const url = URL.parse(link);
  if (url === null) return null;
  const read = new URLSearchParams(url.hash.slice(1));
  const request = server.submissions.named(read.get('content') ?? '');
  if (request === null || !server.options.fragmentChecked) return request;
  const unaltered =
    // Stryker disable next-line ConditionalExpression,LogicalOperator: whether a link that was altered is followed is an option
    read.get('clientId') === request.clientId &&
    // Stryker disable next-line ConditionalExpression,LogicalOperator,StringLiteral: whether a link that was altered is followed is an option
    (read.get('documentType') ?? request.payload.documentType) === request.payload.documentType;
  return unaltered ? request : null;
}

function fragment(request: Submission, options: Options, conduct: Conduct): string {
  const honest: Parameter[] = [
    ['clientId', request.clientId],
    // Stryker disable next-line StringLiteral: whether the link of several or of a verification names a document type is only recorded
    ...(['batch', 'verification'].includes(request.kind)
      ? []
      : [['documentType', request.payload.documentType] as Parameter]),
    ['content', request.content],
  ];
  const parameters = [...conduct.parameters(honest, request)];
  if (options.fragmentOrder === 'reversed') parameters.reverse();
  if (options.fragmentExtras) {
    parameters.unshift(['v', '2']);
    parameters.push(['locale', 'en-AU'], ['utm source', 'partner & co'], ['beta', '']);
  }
  if (options.fragmentEncoding === 'form') return new URLSearchParams(parameters).toString();
  const encode = options.fragmentEncoding === 'usual' ? encodeURIComponent : everyByte;
  return parameters.map(([name, value]) => `${name}=${encode(value)}`).join('&');
}

function everyByte(value: string): string {
  return [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
