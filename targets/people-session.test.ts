import { describe, expect, test } from 'vitest';
import type { People } from './drivers.ts';
import { DriverError } from './errors/driver-error.ts';
import { sessionOfNewPeople, sessionWithoutPeople } from './people-session.ts';

describe('a session with people who are invented', () => {
  test('lets no person act before they are leased', async () => {
    const { people } = sessionOfNewPeople(inventor(), new Set());
    const visit = people?.visit('p1', 'https://seek.example/add#content=1');
    await expect(visit).rejects.toThrow(DriverError);
    await expect(visit).rejects.toThrow('p1 is not with this check: lease or resume them first');
    await people?.lease();
    expect(await people?.visit('p1', 'https://seek.example/add#content=1')).toBe('consent');
  });

  test.each([true, undefined])('passes on whether a decision counts as a visit: %s', (promised) => {
    const driver = { ...inventor(), ...(promised && { decisionsOpen: promised }) };
    expect(sessionOfNewPeople(driver, new Set()).people?.decisionsOpen).toBe(promised);
  });

  test('leaves its people by name to a later one', async () => {
    const [taken, invented] = [new Set<string>(), inventor()];
    const first = sessionOfNewPeople(invented, taken);
    await first.people?.lease();
    const left = await first.suspend();
    expect(left).toEqual(['p1']);
    const later = sessionOfNewPeople(invented, taken);
    for (const person of left) await later.resume(person);
    expect(later.leased()).toEqual(['p1']);
    expect(await later.people?.credentials('p1')).toEqual([]);
    expect(await later.people?.lease()).toBe('p2');
  });

  test('reports a driver that names a person twice', async () => {
    const taken = new Set<string>();
    await sessionOfNewPeople(inventor(), taken).people?.lease();
    await expect(sessionOfNewPeople(inventor(), taken).people?.lease()).rejects.toThrow(
      'p1 was leased a second time, and every lease is to make a new person',
    );
  });

  test('keeps its people from others until it ends', async () => {
    const taken = new Set<string>();
    const first = sessionOfNewPeople(inventor(), taken);
    const other = sessionOfNewPeople(inventor(), taken);
    await first.resume('p7');
    await expect(other.resume('p7')).rejects.toThrow('p7 is with another check');
    await first.end();
    await other.resume('p7');
    expect(other.leased()).toEqual(['p7']);
  });
});

test('a session without people has no one to resume', async () => {
  await expect(sessionWithoutPeople().resume('p1')).rejects.toThrow(
    'p1 was leased by an earlier run, and this target was opened without people',
  );
});

/** Names people p1, p2 and so on. */
function inventor(): People {
  let invented = 0;
  return {
    lease: async () => {
      invented += 1;
      return `p${invented}`;
    },
    visit: async () => 'consent',
    decide: async () => 'credential',
    appSignIn: async () => {},
    credentials: async () => [],
  };
}
