import { randomBytes, randomInt } from 'node:crypto';
import type { ClientRunOptions } from '../../clients/verdict/client-run.ts';
import { type ClientFile, emptyClientFile, loadClientFile } from '../../profiles/client-file.ts';
import { version } from '../version.ts';
import { chosenRules } from './chosen-rules.ts';
import type { JudgeFlags } from './flags.ts';

/** What judging needs apart from the recorded sessions. */
export type JudgeOptions = Omit<ClientRunOptions, 'finishedAt' | 'lastOutput' | 'problems'>;

/** The profile that the flags name, or an empty one. @throws {ProfileError} if it cannot be used */
export function clientFileOf({ profile }: JudgeFlags): Promise<ClientFile> {
  return profile === undefined ? Promise.resolve(emptyClientFile()) : loadClientFile(profile);
}

/** How a client is judged under these flags. @throws {UsageError} for an unknown rule */
export function judgeOptions(flags: JudgeFlags, file: ClientFile, command: string): JudgeOptions {
  const { documentHosts, replacementKeys, limits, knownFailures, unsupported } = file;
  return {
    name: file.name ?? 'client',
    command,
    profileFile: flags.profile ?? null,
    profile: { documentHosts, replacementKeys, limits },
    knownFailures,
    unsupported,
    only: chosenRules(flags.only ?? []),
    requireAll: flags.requireAll,
    strict: flags.strict,
    seed: flags.seed ?? randomInt(2 ** 31 - 1),
    runId: randomBytes(4).toString('hex'),
    version,
    startedAt: new Date(),
  };
}
