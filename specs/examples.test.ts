import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../contracts/credentials/all.ts';
import { payloadSchema } from '../contracts/payload.ts';
import { mutated, oneOfEachRule, ordinary, typeOf } from './examples.ts';
import { contextOf } from './testing/context.ts';

const names = credentialTypes.map(({ name }) => name);

test('a credential type that does not exist is named', () => {
  expect(() => typeOf(contextOf('diploma'))).toThrow(
    new RangeError('no credential type is called diploma'),
  );
});

describe.each(names)('examples of %s', (name) => {
  const context = contextOf(name);
  const schema = payloadSchema(typeOf(context));

  test('that are ordinary are valid and never carry an id', () => {
    fc.assert(
      fc.property(ordinary(context), (payload) => {
        expect(schema.safeParse(payload).error).toBeUndefined();
        expect(payload).not.toHaveProperty('id');
      }),
      { numRuns: 30 },
    );
  });

  test('with a fault have a valid base and one name each', () => {
    const cases = mutated(context, () => true);
    expect(new Set(cases.map((each) => each.name)).size).toBe(cases.length);
    const judged = cases.map(({ arbitrary, name: fault }) => {
      const [example] = fc.sample(arbitrary, 1);
      const [base, payload] = [example?.base, example?.payload].map(
        (v) => schema.safeParse(v).success,
      );
      return { fault, sound: base === true && payload === false && example?.field !== '' };
    });
    expect(judged.filter(({ sound }) => !sound)).toEqual([]);
  });

  test('of each rule are one, at a field below the payload', () => {
    const some = oneOfEachRule(context).map((each) => each.name);
    const all = mutated(context, () => true).map((each) => each.name);
    expect(some.length).toBeGreaterThan(1);
    expect(some.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(some));
  });
});

test('a case is weaker if its mutation is only assumed', () => {
  const cases = mutated(contextOf('education'), () => true);
  expect(new Set(cases.map(({ basis }) => basis))).toEqual(new Set([undefined, 'A']));
});
