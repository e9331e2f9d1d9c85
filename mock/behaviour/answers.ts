/** What an answer is about, apart from its status. */
export type Subject =
  | 'token'
  | 'added'
  | 'repeated'
  | 'status'
  | 'refused'
  | 'added-v2'
  | 'verification'
  | 'result'
  | 'webhook';

/** An answer of the Partner API before it is written. */
export interface Reply {
  readonly subject: Subject;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The parts of a request that an answer could repeat. */
export interface RequestEcho {
  readonly path: string;
  readonly authorization: string | null;
  readonly text: string;
}

/** How answers are written. Source: `docs/api.md#requests-and-answers`, `docs/api.md#errors`. */
export interface Answers {
  /** The last word on an answer. */
  reply(reply: Reply, asked: RequestEcho): Reply;
  contentType(reply: Reply): string;
  /** The body as JSON. */
  encode(body: unknown): string | Uint8Array<ArrayBuffer>;
}

export const answers: Answers = {
  reply: (reply) => reply,
  contentType: () => 'application/json; charset=utf-8',
  // The real API writes `&` that way; inside JSON it stands in strings only.
  encode: (body) => JSON.stringify(body).replaceAll('&', '\\u0026'),
};
