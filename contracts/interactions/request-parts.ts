import { match } from './template.ts';

/** The id that submissions of the contract carry; verification puts one of its own in its place. */
export const exampleId = 'partner-5d3c1e0a-7f43-4c1e-9b1d-2f6a8e0c4b71';

/** The headers of a call with a token. The content type follows from the body. */
export const authorized = {
  authorization: match.regex(/^Bearer \S+$/, 'Bearer synthetic.access.token'),
} as const;
