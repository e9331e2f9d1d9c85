// biome-ignore-all lint/suspicious/noTemplateCurlyInString: profiles write their variables that way
import { credentialTypes } from '../contracts/credentials/all.ts';

/**
 * The text of the least profile for a target that is named by its URL alone; undefined for the name of a file.
 *
 * The client comes from the environment, and any other key that holds one value may. The host counts as allowed, because
 * it was typed by the person who starts the command.
 */
export function urlProfile(name: string): string | undefined {
  if (!/^https?:\/\//i.test(name)) return undefined;
  const hostname = URL.parse(name)?.hostname ?? '';
  const profile = {
    name: hostname === '' ? name : hostname,
    baseUrl: name,
    auth: {
      clientId: '${SEEK_PASS_CLIENT_ID}',
      clientSecret: '${SEEK_PASS_CLIENT_SECRET}',
    },
    credentialTypes: credentialTypes.map((type) => type.name),
    safety: { allowHosts: hostname === '' ? [] : [hostname] },
  };
  // JSON is YAML.
  return JSON.stringify(profile, null, 2);
}
