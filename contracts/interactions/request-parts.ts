import { match } from './template.ts';

/** The id that submissions of the contract carry; verification puts one of its own in its place. */
export const exampleId = 'partner-5d3c1e0a-7f43-4c1e-9b1d-2f6a8e0c4b71';

const bearer = match.regex(/^Bearer \S+$/, 'Bearer synthetic.access.token');

/** The headers of a call that sends nothing. */
export const authorized = { authorization: bearer } as const;

/** The headers of a call that sends JSON. */
export const authorizedJson = {
  authorization: bearer,
  'content-type': match.regex(/^application\/json\b/, 'application/json'),
} as const;
