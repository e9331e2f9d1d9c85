/** What is mutated: by the short name that the command takes, the title that the page has. */
export const groupTitles = {
  mock: 'The mock, as the suite sees it',
  server: 'The independent server, as the suite sees it',
  engine: 'What turns observations into verdicts',
} as const;

export type Group = keyof typeof groupTitles;
export type GroupTitle = (typeof groupTitles)[Group];

/** The short names of all groups, in the order of the page. */
export const groups: readonly Group[] = ['mock', 'server', 'engine'];
