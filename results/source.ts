import { z } from 'zod';

/** Where a rule comes from. Documents of earlier versions hold one line of text here, which is read as the section. */
export const source = z.union([
  z.object({
    /** A section of the description of the API, as a path from the root of the suite: `docs/api.md#tokens`. */
    section: z.string(),
    /** How the rule follows, if the section does not state it. */
    note: z.string().exactOptional(),
    /** The public page of the vendor, if its address is known. */
    page: z.string().exactOptional(),
    /** A standard with its section: `RFC 6749 section 5.1`. */
    standard: z.string().exactOptional(),
  }),
  z.string().transform((section): SourceOfRule => ({ section })),
]);

/** The source of a rule, as a finding names it. */
export interface SourceOfRule {
  readonly section: string;
  readonly note?: string;
  readonly page?: string;
  readonly standard?: string;
}
