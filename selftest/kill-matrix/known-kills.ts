/** filled by refresh */
export const knownKills: Readonly<Record<string, string>> = {};
