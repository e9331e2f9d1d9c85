import { runProcess } from './run-process.ts';

/** No package registry answered, and npm's cache does not hold all that is needed. */
export class RegistryOutOfReach extends Error {
  override readonly name = 'RegistryOutOfReach';
}

/**
 * Runs npm in a folder.
 *
 * @throws {RegistryOutOfReach} if it could not fetch what it needs; any other failure as npm words it.
 */
export async function npm(args: readonly string[], folder: string): Promise<void> {
  const { code, stdout, stderr } = await runProcess('npm', args, folder);
  if (code === 0) return;
  const said = `npm ${args.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`;
  const unreached = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;
  throw unreached.test(stderr) ? new RegistryOutOfReach(said) : new Error(said);
}
