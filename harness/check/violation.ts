/**
 * The target broke the rule under judgement: the only thing that makes a check fail.
 *
 * `basis` weakens the rule's own basis if only this part of it is assumed.
 */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly basis: 'A' | null;
  readonly remedy: string | null;

  constructor(message: string, options: { basis?: 'A'; remedy?: string } = {}) {
    super(message);
    this.basis = options.basis ?? null;
    this.remedy = options.remedy ?? null;
  }
}
