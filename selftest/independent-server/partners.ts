/** A partner that may ask for tokens. */
export interface PartnerAccount {
  readonly clientId: string;
  readonly clientSecret: string;
}

const secrets = ['correct horse battery staple', 'tr0ub4dor&3 / ü%20'] as const;

/** The two partners that this server knows; odd client ids hold what a query string must escape. */
export function knownPartners(ids: 'simple' | 'odd'): readonly [PartnerAccount, PartnerAccount] {
  const [first, second] =
    ids === 'odd'
      ? (['acme & sons+co=1/é%41', 'acme & sons+co=2/é%41'] as const)
      : (['northern-institute', 'southern-college'] as const);
  return [
    { clientId: first, clientSecret: secrets[0] },
    { clientId: second, clientSecret: secrets[1] },
  ];
}
