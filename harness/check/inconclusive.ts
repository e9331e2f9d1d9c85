/**
 * The target leaves open what the rule depends on, as it may: the finding is recorded as information.
 *
 * Example: an opaque token without `expires_in` never says when it ends.
 */
export class Inconclusive extends Error {
  override readonly name = 'Inconclusive';
}
