import type { RequirementId } from '../../requirements/all.ts';

/** A precondition was refused, so the rule under judgement could not be observed. */
export class Blocked extends Error {
  override readonly name = 'Blocked';
  /** The requirement that the refused precondition belongs to; null if it belongs to none. */
  readonly by: RequirementId | null;
  readonly remedy: string | null;
  /** Whether the same may go through another time: the target was only busy or away. */
  readonly passing: boolean;

  constructor(
    message: string,
    options: { by?: RequirementId; remedy?: string; passing?: boolean } = {},
  ) {
    super(message);
    this.by = options.by ?? null;
    this.remedy = options.remedy ?? null;
    this.passing = options.passing ?? false;
  }
}
