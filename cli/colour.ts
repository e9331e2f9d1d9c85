/**
 * Whether colour is wanted on a stream: `FORCE_COLOR` decides if it is set, then `NO_COLOR`, `TERM=dumb` and the terminal.
 *
 * @see https://no-color.org and https://force-color.org
 */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: forced = '' } = env;
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}
