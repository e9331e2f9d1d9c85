/** How many bit positions of the contents' bytes take both values. */
export function varyingBits(contents: readonly string[]): number {
  const bytes = contents.map((content) => Buffer.from(content, 'utf8'));
  const length = Math.min(...bytes.map((each) => each.length));
  let varying = 0;
  for (let place = 0; place < length; place += 1) {
    const column = bytes.map((each) => each[place] ?? 0);
    const some = column.reduce((bits, byte) => bits | byte, 0);
    const every = column.reduce((bits, byte) => bits & byte, 0xff);
    varying += bitsIn(some & ~every);
  }
  return varying;
}

/** The smallest distance between a content and the one before it, read as numbers; null for fewer than two. */
export function smallestStep(contents: readonly string[]): bigint | null {
  const numbers = contents.map(numberIn);
  const steps = numbers.slice(1).map((number, place) => distance(number, numbers[place] ?? 0n));
  return steps.reduce<bigint | null>(
    (least, step) => (least === null || step < least ? step : least),
    null,
  );
}

/** Hexadecimal and decimal contents as the number they write, any other as the number its bytes write. */
function numberIn(content: string): bigint {
  const digits = content.replaceAll('-', '');
  if (/^\d+$/.test(digits)) return BigInt(digits);
  if (/^[0-9a-f]+$/i.test(digits)) return BigInt(`0x${digits}`);
  return BigInt(`0x${Buffer.from(content, 'utf8').toString('hex')}`);
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}

function bitsIn(byte: number): number {
  return byte.toString(2).replaceAll('0', '').length;
}
