import { credentialTypesV2 } from './credentials/all.ts';

/** Every OAuth scope that the pages name. Source: `docs/api.md#scopes`. */
export const scopes: readonly string[] = [
  ...credentialTypesV2.map(({ scope }) => scope),
  'read.digital_identity',
];
