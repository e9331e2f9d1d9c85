import type { Command } from 'commander';
import { buildFacts } from '../../pacts/broker/build-facts.ts';
import type { PublishedVersion } from '../../pacts/broker/publish.ts';
import { listed } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** What is published of a version, as commander reads it. */
export interface VersionFlags {
  readonly appVersion?: string;
  readonly branch?: string;
  readonly tag?: readonly string[];
  readonly buildUrl?: string;
}

/** Adds the options that say which version is published. */
export function withVersion(command: Command): Command {
  return command
    .option('--app-version <version>', 'default: the commit, from the CI system or git')
    .option('--branch <name>', 'default: the branch, from the CI system or git')
    .option(
      '--tag <name...>',
      'tags of the version; default: the tag that the CI system builds',
      listed,
    )
    .option('--build-url <url>', 'default: from the CI system');
}

/** The version to publish. @throws {UsageError} if neither an option nor the environment says which */
export function versionOf(
  { appVersion, branch, tag, buildUrl }: VersionFlags,
  env: NodeJS.ProcessEnv,
): PublishedVersion {
  const facts = buildFacts(env);
  const version = appVersion ?? facts.commit;
  if (version === null) {
    throw new UsageError(
      '--app-version: expected a version, got none and no CI system or git to ask; name it',
    );
  }
  return {
    version,
    branch: branch ?? facts.branch,
    tags: tag ?? facts.tags,
    buildUrl: buildUrl ?? facts.buildUrl,
  };
}
