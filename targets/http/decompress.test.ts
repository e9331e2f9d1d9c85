import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decompress } from './decompress.ts';

const MIB = 1024 * 1024;

// Hashes do not get smaller: the first are unpacked at once, the second on the thread of zlib.
const small = hashes(6);
const large = hashes(600);

describe('an answer that is packed', () => {
  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (bytes: Buffer) => bytes],
  ])('by %s is unpacked, whether small or large', async (coding, pack) => {
    expect(await decompress(pack(small), coding, MIB)).toEqual(small);
    expect(await decompress(pack(large), coding, MIB)).toEqual(large);
  });

  test.each([
    ['few bytes', 2 * MIB],
    ['many bytes', 16 * MIB],
  ])('to more than the limit from %s is refused', async (_size, length) => {
    const packed = gzipSync(Buffer.alloc(length));
    await expect(decompress(packed, 'gzip', MIB)).rejects.toMatchObject({
      code: 'ERR_BUFFER_TOO_LARGE',
    });
  });

  test.each([
    ['small', 200],
    ['large', 20_000],
  ])('and is broken is refused when it is %s', async (_size, length) => {
    await expect(decompress(Buffer.alloc(length, 0xff), 'gzip', MIB)).rejects.toMatchObject({
      code: 'Z_DATA_ERROR',
    });
  });

  test('more than twice, or in an unknown way, is refused', async () => {
    await expect(decompress(small, 'gzip, gzip, gzip', MIB)).rejects.toThrow('encoded 3 times');
    await expect(decompress(small, 'zstd', MIB)).rejects.toThrow('encoded as zstd');
  });
});

function hashes(count: number): Buffer {
  return Buffer.concat(
    Array.from({ length: count }, (_, index) => createHash('sha256').update(`${index}`).digest()),
  );
}
