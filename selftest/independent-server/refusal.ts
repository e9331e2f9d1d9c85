/** One thing wrong with a payload; `field` is dotted, with places of arrays as numbers. */
export interface Problem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What is thrown to answer with a 4xx. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly problems: readonly Problem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { problems?: readonly Problem[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    // Stryker disable next-line all: nothing reads the name
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.problems = more.problems ?? [];
    this.headers = more.headers ?? {};
  }
}
