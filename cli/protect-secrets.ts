import type { Profile } from '../profiles/profile.ts';
import { screen } from '../reports/screen.ts';
import { createRedactor } from '../targets/redaction.ts';

/** Keeps the secrets of a profile out of all later output, errors included. */
export function protectSecrets({ auth, secondClient, people, headers, hooks }: Profile): void {
  const redactor = createRedactor();
  const users = typeof people !== 'string' && people.driver === 'browser' ? people.users : [];
  const secrets = [
    auth.clientSecret,
    secondClient?.clientSecret,
    ...headers.filter(({ isSecret }) => isSecret).map(({ value }) => value),
    hooks.standing?.secret,
    ...users.flatMap(({ password, totpSecret }) => [password, totpSecret]),
  ];
  for (const secret of secrets) if (secret) redactor.register(secret);
  screen.protect((text) => redactor.redact(text));
}
