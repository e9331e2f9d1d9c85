const UNITS = { h: 3600, m: 60, s: 1 } as const;

/** A span of time as a spec writes it: `48h`, `47h59m`, `90s`. */
export type Duration = `${number}h` | `${number}h${number}m` | `${number}m` | `${number}s`;

/** Whole seconds of a duration. @throws {RangeError} for anything that is not whole hours, minutes or seconds. */
export function seconds(duration: Duration): number {
  if (!/^(?=\d)(\d+h)?(\d+m)?(\d+s)?$/.test(duration)) {
    throw new RangeError(`expected a duration such as 47h59m, got ${duration}`);
  }
  let total = 0;
  for (const [, amount, unit] of duration.matchAll(/(\d+)([hms])/g)) {
    total += Number(amount) * UNITS[unit as keyof typeof UNITS];
  }
  return total;
}

/** Seconds as a person reads them: `47 h 59 min`. */
export function spoken(exact: number): string {
  const total = Math.round(exact);
  const parts = [
    [Math.floor(total / 3600), 'h'],
    [Math.floor((total % 3600) / 60), 'min'],
    [total % 60, 's'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.length > 0 ? said.join(' ') : '0 s';
}
