import { credentialTypes } from './credentials/all.ts';

/** Every OAuth scope that the pages name. Source: `docs/api.md#scopes`. */
export const scopes: readonly string[] = [
  ...credentialTypes.map(({ scope }) => scope),
  'write.universal',
  'read.digital_identity',
];
