/** Ends a process and all of its group: at once, as a client has nothing to save. */
export function endProcesses(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}
