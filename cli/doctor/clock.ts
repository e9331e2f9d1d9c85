import { fine, type Line, problem } from './line.ts';

/** Two minutes: a clock that is set by NTP is never so wrong, and no answer takes so long. */
const toleratedSeconds = 120;

/** What clocks say, in milliseconds since 1970. */
export interface Clocks {
  readonly ours: number;
  /** The `Date` header of an answer; null if there is none. */
  readonly header: number | null;
  /** The time of test control; null if it has no clock. A simulated clock may show any time. */
  readonly simulated: number | null;
  /** Whether the rules that take days use the target's clock, which may then show any time. */
  readonly deferred: boolean;
}

const noDateHeader = problem(
  'clock',
  'answers have no Date header, and clock: deferred reads the time from it',
  'have the target, or the proxy before it, send a Date header; or write clock: none',
  3,
);

/** Whether the target's clock and ours agree, or the target uses that of test control. */
export function clockLine({ ours, header, simulated, deferred }: Clocks): Line {
  const name = 'clock';
  if (header === null && deferred) return noDateHeader;
  if (header === null) return fine(name, 'answers have no Date header to compare with', 'note');
  const off = secondsApart(header, ours);
  if (Math.abs(off) <= toleratedSeconds) return fine(name, `within ${Math.abs(off) + 1} s of ours`);
  if (simulated !== null && Math.abs(secondsApart(header, simulated)) <= toleratedSeconds) {
    const says = `the target uses the simulated clock of test control, which is ${spoken(off)} ours: this is allowed`;
    return fine(name, says, 'note');
  }
  if (deferred) {
    const says = `the target's Date header is ${spoken(off)} ours; rules that take days use it`;
    return fine(name, says, 'note');
  }
  return problem(
    name,
    `the target's Date header is ${spoken(off)} ours`,
    'set the clock by NTP on the machine that is wrong, and check its time zone; if it is simulated, name test control under control',
    3,
  );
}

function secondsApart(a: number, b: number): number {
  return Math.round((a - b) / 1000);
}

function spoken(seconds: number): string {
  const size = Math.abs(seconds);
  const [count, unit] =
    size < 3570
      ? [size / 60, 'min']
      : size < 172_800
        ? [size / 3600, 'h']
        : [size / 86_400, 'days'];
  return `${Number(count.toFixed(1))} ${unit} ${seconds < 0 ? 'behind' : 'ahead of'}`;
}
