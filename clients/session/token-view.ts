import { type CallView, isSuccess } from './call-view.ts';

/** A token request with what was granted. */
export interface TokenView extends CallView {
  readonly form: URLSearchParams;
  /** The scopes asked for, with any separator between them. */
  readonly asked: readonly string[];
  readonly granted: {
    readonly token: string;
    /** Seconds; null if the answer does not say. */
    readonly life: number | null;
    /** When the answer was made, in milliseconds since 1970. */
    readonly at: number;
  } | null;
}

/** Reads a token request. */
export function tokenView(view: CallView): TokenView {
  const form = new URLSearchParams(view.call.body);
  const asked = form.getAll('scope').flatMap((scope) => scope.split(/[\s,]+/).filter(Boolean));
  return { ...view, form, asked, granted: isSuccess(view) ? grant(view) : null };
}

function grant({ call, answer }: CallView): TokenView['granted'] {
  const { access_token: token, expires_in: life } = (answer ?? {}) as Record<string, unknown>;
  if (typeof token !== 'string') return null;
  return { token, life: typeof life === 'number' ? life : null, at: call.at + (call.took ?? 0) };
}
