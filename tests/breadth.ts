/** Whether tests try all that they can try: with `SPC_TEST_BREADTH=all`, which CI sets. */
export function isWhole(): boolean {
  return process.env.SPC_TEST_BREADTH === 'all';
}

/** How many values a property is tried with: `usual` for a developer, `whole` if {@link isWhole} holds. */
export function draws(usual: number, whole: number): number {
  return isWhole() ? whole : usual;
}
