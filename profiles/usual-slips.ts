import type { Profile } from './profile.ts';

/**
 * What is wrong with a profile that can be read, as far as its words show it: the likely cause if a target refuses the
 * client, or something else answers. No secret is quoted.
 */
export function usualSlips({ baseUrl, auth, secondClient }: Profile): readonly string[] {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['auth.clientId', auth.clientId],
    ['auth.clientSecret', auth.clientSecret],
    ['secondClient.clientId', secondClient?.clientId],
    ['secondClient.clientSecret', secondClient?.clientSecret],
  ];
  return [
    ...texts.flatMap(([key, text]) => slipIn(key, text ?? '')),
    ...(/\/api\/partner\/v\d+$/.test(baseUrl)
      ? [
          `baseUrl: leave out ${/\/api\/partner\/v\d+$/.exec(baseUrl)?.[0]}, which every request adds`,
        ]
      : []),
  ];
}

function slipIn(key: string, text: string): readonly string[] {
  if (/^\s|\s$/.test(text)) {
    return [
      `${key}: its value begins or ends with white space or a line end; set the variable without it`,
    ];
  }
  if (/^["'`]|["'`]$/.test(text)) {
    return [`${key}: its value begins or ends with a quote; set the variable without quotes`];
  }
  if (/^(\$\(.*\)|\$?\{\{.*\}\}|\$\{.*\}|%\w+%|\$[A-Z_]\w*)$/i.test(text)) {
    return [
      `${key}: its value is a variable that nothing has filled in; check that this job may read it`,
    ];
  }
  return [];
}
