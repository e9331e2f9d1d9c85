import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * The process that a connection on loopback comes from, by the port at its end; null if the system does not say.
 *
 * A client with several workers may hold a token in each of them, which no request shows. Only Linux has these files.
 */
export function processOfPort(port: number, group: number | undefined): number | null {
  if (group === undefined) return null;
  try {
    const inode = inodeOf(port);
    return inode === null ? null : (processesOf(group).find((id) => holds(id, inode)) ?? null);
  } catch {
    return null;
  }
}

function inodeOf(port: number): string | null {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  for (const file of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [, local = '', , , , , , , , inode = ''] = line.trim().split(/\s+/);
      if (local.endsWith(`:${hex}`) && inode !== '0') return inode;
    }
  }
  return null;
}

function processesOf(group: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => groupOf(id) === group);
}

function groupOf(id: number): number | null {
  try {
    // The name of the program may hold blanks; it stands in brackets before the rest.
    const [, rest = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(/\) (?=\w )/);
    return Number(rest.split(' ')[2]);
  } catch {
    return null;
  }
}

function holds(id: number, inode: string): boolean {
  try {
    return readdirSync(`/proc/${id}/fd`).some((name) => linkOf(id, name) === `socket:[${inode}]`);
  } catch {
    return false;
  }
}

function linkOf(id: number, name: string): string | null {
  try {
    return readlinkSync(`/proc/${id}/fd/${name}`);
  } catch {
    return null;
  }
}
