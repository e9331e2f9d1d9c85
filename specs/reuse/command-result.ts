import { z } from 'zod';

/** What one command came to: a link or its refusal, or the page that a person saw. */
export const CommandResult = z.object({
  link: z.string().nullable(),
  page: z.string().nullable(),
  shown: z.string(),
});
export type CommandResult = z.infer<typeof CommandResult>;

/** An answer that is not allowed: what was, and how sure the documents are. */
export interface Fault {
  readonly expected: string;
  readonly basis: 'D' | 'A';
}
