/** An optional peer of this package is not installed. The message names the command that installs it. */
export class MissingPeerError extends Error {
  override readonly name = 'MissingPeerError';
  readonly exitCode = 2;

  constructor(peer: string, options?: ErrorOptions) {
    super(
      `Pact contracts need the package ${peer}, which is not installed; ` +
        `install it with \`npm install --save-dev ${peer}\``,
      options,
    );
  }
}
