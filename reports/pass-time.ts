import { duration } from './duration.ts';

/** A bash function that lets so many seconds pass on the target: its clock is moved where it has test control. */
export const PASS = `
# Set SEEK_PASS_CONTROL to the address of the target's test control to move its clock; without it the script waits.
pass() {
  if [ -n "\${SEEK_PASS_CONTROL:-}" ]; then
    curl --silent --show-error --fail --request POST --header 'content-type: application/json' \\
      --data-raw "{\\"advance_seconds\\":$1}" "$SEEK_PASS_CONTROL/clock"
    echo
  else
    sleep "$1"
  fi
}`;

/** The lines of a script that let time pass; none for no time. */
export function passing(seconds: number): readonly string[] {
  return seconds === 0 ? [] : [`\n# ${duration(seconds)} pass\npass ${seconds}`];
}
