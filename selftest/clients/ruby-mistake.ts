import type { ClientVariant, Play } from './client-variant.ts';

const submit: readonly Play[] = [['submit', 'plain']];

/** The lines of the example in Ruby that submit and then open the link as a new person. */
export const visit =
  '@control.visit(@control.new_person, @api.submit(submission))\n      submission[:id]';

/** A mistake in the example in Ruby; it shows in these plays, by default in a plain submission. */
export function rubyMistake(
  name: string,
  breaks: readonly string[],
  edits: ClientVariant['edits'],
  plays: readonly Play[] = submit,
): ClientVariant {
  return { name: `ruby-${name}`, of: 'ruby', breaks, edits, plays };
}
