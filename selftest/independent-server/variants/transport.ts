import type { Variant } from './variant.ts';

/** Differences in how and when answers travel. */
export const transportVariants: readonly Variant[] = [
  { name: 'gzip', says: 'answers are gzipped when asked for', options: { compressed: 'gzip' } },
  {
    name: 'deflate',
    says: 'answers are deflated when asked for, in chunks',
    options: { compressed: 'deflate', framing: 'chunks' },
  },
  { name: 'brotli', says: 'answers are brotli when asked for', options: { compressed: 'br' } },
  { name: 'chunked', says: 'answers come in chunks', options: { framing: 'chunks' } },
  {
    name: 'connection closed',
    says: 'every answer closes the connection',
    options: { connection: 'closed' },
  },
  {
    name: 'connection dropped',
    says: 'every answer is the last of its connection, unannounced',
    options: { connection: 'dropped' },
  },
  {
    name: 'dates by the clock',
    says: 'the Date header shows the clock that test control moves',
    options: { dates: 'clock' },
  },
  { name: 'no dates', says: 'answers have no Date header', options: { dates: 'none' } },
  { name: 'slow', says: 'answers take up to 20 milliseconds', options: { slowness: 10 } },
  {
    name: '429 with zero',
    says: 'now and then a request is to be sent again at once',
    options: { disturbance: '429 now' },
  },
  {
    name: '429 with a second',
    says: 'now and then a request is to be sent again in a second',
    options: { disturbance: '429 soon' },
  },
  {
    name: '429 by date',
    says: 'now and then a request is to be sent again at a time',
    options: { disturbance: '429 by date' },
  },
  {
    name: '503',
    says: 'now and then the service is unavailable',
    options: { disturbance: '503' },
  },
  {
    name: '503 after the work',
    says: 'now and then a gateway gives up on an answer that was on its way',
    options: { disturbance: '503 after the work', repeatStatus: 200 },
  },
  {
    name: 'still clock',
    says: 'time stands still between moves',
    options: { clock: 'still' },
  },
  {
    name: 'no reset',
    says: 'test control cannot forget',
    options: { reset: false },
  },
  {
    name: 'trailers',
    says: 'answers come in chunks, with a trailer',
    options: { framing: 'chunks and trailers' },
  },
  {
    name: 'early hints',
    says: 'a 103 comes before every answer',
    options: { hints: true },
  },
];
