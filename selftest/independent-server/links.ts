import type { Conduct, Parameter } from './conduct.ts';
import { type Kind, kinds } from './kinds.ts';
import type { Options } from './options.ts';
import type { Server } from './state.ts';
import type { Submission } from './submissions.ts';

/** The link of a request. Source: `docs/api.md#link`. */
export function linkTo({ options, linkBase, conduct }: Server, request: Submission): string {
  const { segment } = kinds.get(request.kind) as Kind;
  return `${linkBase}/partner/add/${segment}#${fragment(request, options, conduct)}`;
}

/** The request that a link names, if the link is one of ours and unaltered as far as we look. */
export function followLink(server: Server, link: string): Submission | null {
  const url = URL.parse(link);
  if (url === null) return null;
  const read = new URLSearchParams(url.hash.slice(1));
  const request = server.submissions.named(read.get('content') ?? '');
  if (request === null || !server.options.fragmentChecked) return request;
  const unaltered =
    read.get('clientId') === request.clientId &&
    read.get('documentType') === request.payload.documentType;
  return unaltered ? request : null;
}

function fragment(request: Submission, options: Options, conduct: Conduct): string {
  const honest: Parameter[] = [
    ['clientId', request.clientId],
    ['documentType', request.payload.documentType],
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
