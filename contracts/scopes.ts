import { credentialTypes } from './credentials/all.ts';

/** Every OAuth scope that the pages name. Source: `api.md` section 2. */
export const scopes: readonly string[] = [
  ...credentialTypes.map(({ scope }) => scope),
  'write.universal',
  'read.digital_identity',
];
