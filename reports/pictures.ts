import type { Finding } from '../results/finding.ts';

/** The pictures of pages that a finding rests on, as files below the output folder, in their order. */
export function picturesOf({ exchanges }: Pick<Finding, 'exchanges'>): readonly string[] {
  return exchanges.flatMap(({ attachment }) => attachment ?? []);
}
