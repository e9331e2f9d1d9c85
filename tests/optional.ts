import { spawnSync } from 'node:child_process';

/** What a machine may lack: a package registry in reach, a Node older than ours, a browser, a Ruby with the broker's gems, curl. */
type Optional = 'registry' | 'old-node' | 'browser' | 'ruby' | 'curl';

/** Whether curl is installed: slim images of Node do not have it. */
export function hasCurl(): boolean {
  return spawnSync('curl', ['--version']).error === undefined;
}

/**
 * Leaves a test out, saying why, because this machine lacks something that the test drives.
 *
 * @throws if `SPC_TEST_REQUIRE`, a list with commas, names it: there its absence is a failure.
 */
export function leaveOut(
  context: { readonly skip: (note: string) => never },
  lacking: Optional,
  reason: string,
): never {
  const required = (process.env.SPC_TEST_REQUIRE ?? '').split(',');
  if (required.includes(lacking)) {
    throw new Error(`${reason}, and SPC_TEST_REQUIRE names ${lacking}`);
  }
  return context.skip(reason);
}
