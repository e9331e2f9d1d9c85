import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import { payloadSchema } from '../../contracts/payload.ts';
import { typeOf } from '../examples.ts';
import { firstDifference } from '../same-values.ts';
import { contextOf } from '../testing/context.ts';
import { differingIn, sharing, type Versions, withFields } from './versions.ts';

const differing = ({ older, newer }: Versions) => {
  const [before, after] = [older.data.credential, newer.data.credential];
  const names = Object.keys({ ...before, ...after });
  return names.filter(
    (name) => firstDifference(before[name] ?? null, after[name] ?? null) !== null,
  );
};

describe.each(credentialTypes.map(({ name }) => name))('versions of %s', (name) => {
  const context = contextOf(name);
  const schema = payloadSchema(typeOf(context));

  test('share the fields to keep, differ elsewhere, and stay valid', () => {
    fc.assert(
      fc.property(sharing(context, ['full_name']), (versions) => {
        expect(differing(versions)).not.toContain('full_name');
        expect(differing(versions).length).toBeGreaterThan(0);
        expect(schema.safeParse(versions.newer).error).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  test('differ in the one field that is asked for', () => {
    fc.assert(
      fc.property(differingIn(context, 'full_name'), (versions) => {
        expect(differing(versions)).toEqual(['full_name']);
        expect(schema.safeParse(versions.newer).error).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});

describe('versions with fields set', () => {
  const context = contextOf('education');

  test('carry them before and after', () => {
    const drawn = withFields(context, { conferral_year: null }, { conferral_year: '2020' });
    for (const { older, newer } of fc.sample(drawn ?? fc.constant(null as never), 5)) {
      expect(older.data.credential.conferral_year).toBeNull();
      expect(newer.data.credential.conferral_year).toBe('2020');
    }
  });

  test('keep later what was only set before', () => {
    const drawn = withFields(context, { with_honours: true }, { conferral_year: '2020' });
    const [versions] = fc.sample(drawn ?? fc.constant(null as never), 1);
    expect(versions?.newer.data.credential).toMatchObject({
      with_honours: true,
      conferral_year: '2020',
    });
  });

  test('are null if the type lacks a field', () => {
    expect(withFields(context, {}, { expiry_date: '2030-01-01' })).toBeNull();
  });
});
