import { InvalidArgumentError } from 'commander';
import type { MockOptions } from '../../mock/mock.ts';

/** Faster, a mock soon lives in a year of five digits. */
const fastest = 1_000_000;

/** Reads how a clock goes: `running`, `still`, `held`, or `scaled=N` for N times as fast as the wall time. */
export function clockArgument(value: string): NonNullable<MockOptions['clock']> {
  if (value === 'running' || value === 'still' || value === 'held') return value;
  const [, times] = /^scaled=(\d+(?:\.\d+)?)$/.exec(value) ?? [];
  const scaled = Number(times);
  if (scaled > 0 && scaled <= fastest) return { scaled };
  throw new InvalidArgumentError(
    `Expected running, still, held, or scaled=N with N up to ${fastest}, such as scaled=3600 for an hour a second.`,
  );
}
