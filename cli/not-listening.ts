import { UsageError } from './usage-error.ts';

/** What is wrong with the host or the port if a server cannot listen there. */
export function notListening(
  host: string,
  port: number | undefined,
  error: unknown,
  option = '--port',
): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = error instanceof Error ? error.message : String(error);
  if (ABOUT_HOST.has(code)) {
    return new UsageError(`--host ${host}: expected an address of this machine, got ${why}`, {
      cause: error,
    });
  }
  return new UsageError(
    `${option} ${port}: expected a free port on ${host}, got ${reasons[code] ?? why}; name another, or ${option} 0 for any that is free`,
    { cause: error },
  );
}

const ABOUT_HOST: ReadonlySet<string> = new Set(['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN']);

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'one that another process listens on',
  EACCES: 'one that you may not listen on',
};
