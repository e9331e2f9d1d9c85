/**
 * The target leaves open what the rule depends on, as it may: the finding is recorded as information.
 *
 * An opaque token without `expires_in`, for one, never says when it ends.
 */
export class Inconclusive extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unsaid';
  }
}
