/**
 * The target leaves open what the rule depends on, as it may: the finding is recorded as information.
 *
 * Example: an opaque token without `expires_in` never says when it ends.
 */
export class Inconclusive extends Error {
  // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
  override readonly name = 'Inconclusive';
}
