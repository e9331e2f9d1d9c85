import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { type CallView, isSuccess } from './call-view.ts';
import { linkIn } from './submission-view.ts';

/** A request to verify a person. */
export interface VerificationView extends CallView {
  /** The id of the request: as sent, or as the answer says; null if neither does. */
  readonly requestId: string | null;
  /** What was sent, of any kind; undefined if the member is not there. */
  readonly sent: { readonly requestId: unknown; readonly callbackUrl: unknown };
  /** The link of the answer; null if there was none. */
  readonly link: string | null;
  /** The `content` of the link. */
  readonly content: string | null;
}

/** A call for the result of a verification. */
export interface ResultView extends CallView {
  readonly requestId: string;
  /** The status that the answer says; null if it says none. */
  readonly said: string | null;
}

/** Reads a request to verify a person. */
export function verificationView(view: CallView): VerificationView {
  const { request_id: requestId, callback_url: callbackUrl } = membersOf(view.json);
  const { request_id: made } = membersOf(view.answer);
  const link = isSuccess(view) ? linkIn(view.answer) : null;
  const id = made ?? requestId;
  return {
    ...view,
    requestId: typeof id === 'string' ? id : null,
    sent: { requestId, callbackUrl },
    link,
    content: link === null ? null : (readRedirectLink(link)?.parameters.get('content') ?? null),
  };
}

/** Reads a call for a result. */
export function resultView(view: CallView): ResultView {
  const { status } = membersOf(view.answer);
  const said = isSuccess(view) && typeof status === 'string' ? status : null;
  return { ...view, requestId: idIn(view.path), said };
}

function idIn(path: string): string {
  const segment = (path.split('/').at(-1) ?? '').replace(/\.json$/, '');
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
