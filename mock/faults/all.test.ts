import { describe, expect, test } from 'vitest';
import { honest } from '../behaviour.ts';
import { education, mockForTest } from '../testing/mock.ts';
import { faultNamed, faults } from './all.ts';
import { type Fault, withFaults } from './fault.ts';

describe('the faults', () => {
  test('have names of their own that can be typed', () => {
    const names = faults.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(faultNamed('reuse-window-24h')).toBe(faults.find((f) => f.name === 'reuse-window-24h'));
  });

  test.each(faults)('$name names the rules it breaks and says how', (fault) => {
    expect(fault.violates.length).toBeGreaterThan(0);
    expect(new Set(fault.violates).size).toBe(fault.violates.length);
    expect(fault.violates.filter((id) => !/^[A-Z][A-Z0-9]*-\d{3}$/.test(id))).toEqual([]);
    expect(fault.says).toMatch(/^[\S ]+\.$/);
  });

  test.each(faults)('$name replaces functions that the honest mock has', (fault) => {
    const changed = Object.entries(fault.apply(honest)).flatMap(([area, functions]) =>
      Object.entries(functions).map(([name, replaced]) => [area, name, replaced] as const),
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const [area, name, replaced] of changed) {
      const original = (honest as unknown as Record<string, Record<string, unknown>>)[area]?.[name];
      expect(original, `${area}.${name}`).toBeTypeOf('function');
      expect(replaced, `${area}.${name}`).not.toBe(original);
    }
  });

  test('leave the honest behaviour as it is', () => {
    const before = structuredClone(
      Object.entries(honest).map(([area, all]) => [area, Object.keys(all)]),
    );
    const faulty = withFaults(honest, faults);
    expect(faulty.submissions).not.toEqual(honest.submissions);
    expect(Object.entries(honest).map(([area, all]) => [area, Object.keys(all)])).toEqual(before);
  });
});

/** What a test can see of a mock: enough for some faults of each area to show. */
const scenes: Record<string, (fault: Fault) => Promise<unknown>> = {
  'reuse-window-24h': (fault) => repeatAfter(fault, 25),
  'reuse-window-72h': (fault) => repeatAfter(fault, 49),
  'entries-never-expire': (fault) => repeatAfter(fault, 49),
  'repeat-makes-a-new-request': (fault) => repeatAfter(fault, 0),
  'ampersand-escaped-twice': async (fault) =>
    (await mockForTest({ faults: [fault] }).submit(education('a'))).includes('\\u0026'),
  'second-visitor-sees-consent': (fault) => secondVisit(fault),
  'second-visitor-takes-over': (fault) => secondVisit(fault),
  'owned-at-consent': (fault) => secondVisit(fault),
  'old-link-alive': async (fault) => {
    const mock = mockForTest({ faults: [fault] });
    const link = await mock.submit(education('a'));
    mock.wait(49);
    await mock.submit(education('a'));
    return mock.visit(await mock.person(), link);
  },
  'refused-but-stored': async (fault) => {
    const mock = mockForTest({ faults: [fault] });
    await mock.add(education('a', { full_name: 7 }));
    return (await mock.status('a')).status;
  },
  'concurrent-submissions-race': async (fault) => {
    const mock = mockForTest({ faults: [fault] });
    const links = await Promise.all([mock.submit(education('a')), mock.submit(education('a'))]);
    return new Set(links).size;
  },
  'concurrent-claims-race': async (fault) => {
    const mock = mockForTest({ faults: [fault] });
    const link = await mock.submit(education('a'));
    const [one, two] = [await mock.person(), await mock.person()];
    return Promise.all([mock.visit(one, link), mock.visit(two, link)]);
  },
  'added-with-200': async (fault) =>
    (await mockForTest({ faults: [fault] }).add(education('a'))).status,
  'consent-not-asked': async (fault) => {
    const mock = mockForTest({ faults: [fault] });
    const person = await mock.person();
    await mock.visit(person, await mock.submit(education('a')));
    return mock.credentials(person).then((held) => held.length);
  },
};

describe('a mock with a fault', () => {
  test.each(Object.entries(scenes))('%s differs from an honest one', async (name, scene) => {
    const fault = faultNamed(name);
    const none: Fault = { name: 'none', violates: [], says: '', apply: () => ({}) };
    expect(fault).toBeDefined();
    expect(await scene(fault ?? none)).not.toEqual(await scene(none));
  });
});

async function repeatAfter(fault: Fault, hours: number): Promise<boolean> {
  const mock = mockForTest({ faults: [fault] });
  const first = await mock.submit(education('a'));
  mock.wait(hours);
  return (await mock.submit(education('a'))) === first;
}

async function secondVisit(fault: Fault): Promise<string> {
  const mock = mockForTest({ faults: [fault] });
  const link = await mock.submit(education('a'));
  await mock.visit(await mock.person(), link);
  return mock.visit(await mock.person(), link);
}
