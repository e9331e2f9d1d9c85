import { expect, test } from 'vitest';
import { wantsColour } from './colour.ts';

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{}, {}, false],
  [{}, { FORCE_COLOR: '1' }, true],
  [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
  [{ isTTY: true }, { FORCE_COLOR: 'true', NO_COLOR: '1', TERM: 'dumb' }, true],
])('stream %j with environment %j wants colour: %s', (stream, env, wanted) => {
  expect(wantsColour(stream, env)).toBe(wanted);
});
