import type { Command } from 'commander';
import { UsageError } from './usage-error.ts';

/** The options of a command that works on one target. */
export interface TargetFlags {
  /** A profile's file, `mock`, `staging`, or the URL of a target; undefined for the embedded mock. */
  readonly target?: string;
}

/** Adds the target to a command: as an argument, or with `-t`. */
export function withTarget(command: Command): Command {
  return command
    .argument('[target]', 'the same as --target')
    .option(
      '-t, --target <profile>',
      'profile (*.target.yaml), mock, staging, or a URL; default: mock',
    );
}

/**
 * The flags with the target that was named, in whichever of the two ways.
 *
 * @throws {UsageError} if both name one, and they differ.
 */
export function withNamedTarget<Flags extends TargetFlags>(
  argument: string | undefined,
  flags: Flags,
): Flags {
  if (argument === undefined) return flags;
  if (flags.target !== undefined && flags.target !== argument) {
    throw new UsageError(
      `--target: expected one target, got ${argument} and ${flags.target}; leave one of them out`,
    );
  }
  return { ...flags, target: argument };
}
