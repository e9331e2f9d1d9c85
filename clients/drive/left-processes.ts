import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processes that have this variable in their environment; none if the system does not say.
 *
 * A child may leave the group of its parent. Its environment stays. Linux alone shows it.
 */
export function processesWith(name: string, value: string): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry) && has(entry, `${name}=${value}`))
      .map(Number);
  } catch {
    return [];
  }
}

/** Ends them at once. */
export function endProcessesWith(name: string, value: string): void {
  for (const id of processesWith(name, value)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

function has(entry: string, variable: string): boolean {
  try {
    return readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0').includes(variable);
  } catch {
    return false;
  }
}
