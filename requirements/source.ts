/** The source of a rule. A test resolves every section, so that each link works. */
export interface Source {
  /** The section that states or implies the rule, as a path from the root of the repository: `docs/api.md#tokens`. */
  readonly section: `docs/api.md#${string}`;
  /** How the rule follows, if the section does not state it. */
  readonly note?: string;
  /** The public page of the vendor, if its address is known. */
  readonly page?: `https://${string}`;
  /** The standard that the rule rests on, with its section: `RFC 6749 section 5.1`. */
  readonly standard?: string;
}
