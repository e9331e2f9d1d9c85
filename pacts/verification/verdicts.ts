import { z } from 'zod';

/** How one interaction ended. */
export interface InteractionVerdict {
  readonly consumer: string;
  readonly description: string;
  readonly states: readonly string[];
  readonly verdict: 'pass' | 'fail' | 'could-not-run';
  /** Whether a failure does not count, since the provider has not yet promised this. */
  readonly pending: boolean;
  /** What differed, or why it could not run. */
  readonly messages: readonly string[];
}

const mismatch = z.looseObject({
  mismatch: z.string(),
  path: z.string().optional(),
});

/** The report of Pact's verifier, as far as it is used. */
export const verifierReport = z.looseObject({
  interactionResults: z.array(z.looseObject({ description: z.string(), result: z.string() })),
  errors: z.array(
    z.looseObject({
      interaction: z.string(),
      mismatch: z.looseObject({
        type: z.string(),
        message: z.string().optional(),
        mismatches: z.array(mismatch).optional(),
      }),
    }),
  ),
  pendingErrors: z.array(z.unknown()).optional(),
});

export type VerifierReport = z.infer<typeof verifierReport>;

/** What the verifier says went wrong with an interaction, one line each. */
export function complaints(report: VerifierReport, description: string): string[] {
  return report.errors
    .filter(({ interaction }) => interaction.endsWith(` - ${description}`))
    .flatMap(({ mismatch: { mismatches, message, type } }) =>
      mismatches === undefined
        ? [message ?? type]
        : mismatches.map(({ path, mismatch }) =>
            path === undefined ? mismatch : `${path}: ${mismatch}`,
          ),
    );
}
