import type { Random } from '../../mock/random.ts';

/** These arguments, with sources of random values that note what is drawn from them. */
export function notingDraws(given: readonly unknown[], draws: unknown[]): unknown[] {
  const noted = <Value>(value: Value): Value => {
    draws.push(value);
    return value;
  };
  return withRandom(given, (random) => ({
    bits: () => noted(random.bits()),
    uuid: () => noted(random.uuid()),
    bytes: (count) => noted(random.bytes(count)),
  }));
}

/** These arguments, with sources that repeat what was drawn. Who draws more gets values that nobody got before. */
export function withDraws(given: readonly unknown[], draws: readonly unknown[]): unknown[] {
  const left = [...draws];
  const next = <Value>(other: Value): Value => (left.length > 0 ? (left.shift() as Value) : other);
  return withRandom(given, () => ({
    bits: () => next(0),
    uuid: () => next('00000000-0000-4000-8000-000000000000'),
    bytes: (count) => next(new Uint8Array(count)),
  }));
}

function withRandom(given: readonly unknown[], change: (random: Random) => Random): unknown[] {
  return given.map((each) => {
    if (isRandom(each)) return change(each);
    const { random } = (each ?? {}) as { random?: unknown };
    return isRandom(random) ? { ...(each as object), random: change(random) } : each;
  });
}

function isRandom(value: unknown): value is Random {
  const { uuid, bits } = (value ?? {}) as Partial<Random>;
  return typeof uuid === 'function' && typeof bits === 'function';
}
