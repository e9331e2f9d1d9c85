/** Who opens links, as `spc init` can write it down. */
export const peopleDrivers = ['none', 'control', 'browser'] as const;

/** The CI systems that `spc init` writes a file for. */
export const ciSystems = ['none', 'github', 'gitlab'] as const;

/** Everything that the files of a project depend on. */
export interface Choices {
  /** The origin of the Partner API. */
  readonly target: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly people: (typeof peopleDrivers)[number];
  readonly ci: (typeof ciSystems)[number];
}
