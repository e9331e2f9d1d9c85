/** The target profile cannot be used as it is written; the message holds every problem found, one a line. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly exitCode = 2;
}
