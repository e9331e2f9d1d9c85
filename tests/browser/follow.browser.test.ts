import { expect, test } from 'vitest';
import { playPortal } from '../../clients/drive/testing/play-portal.ts';
import { browserWalker } from '../../clients/follow/browser-walker.ts';
import type { Walker } from '../../clients/follow/walker.ts';
import { findChromium } from '../../targets/browser/chromium.ts';
import { leaveOut } from '../optional.ts';
import { PATIENCE } from './mock-in-browser.ts';

type Leave = Parameters<typeof leaveOut>[0];

/** Does something with people in a real Chromium; leaves the test out if there is none. */
async function withWalker<Result>(context: Leave, use: (walker: Walker) => Promise<Result>) {
  if (findChromium(null) === null) leaveOut(context, 'browser', 'no Chromium is installed');
  const walker = await browserWalker();
  try {
    return await use(walker);
  } finally {
    await walker.close();
  }
}

test.for(['redirect', 'button'] as const)(
  'people come to their links by a %s, sign in, and are seen on pages',
  PATIENCE,
  async (way, context) => {
    const { run, broken, finding, session, tail } = await withWalker(context, (walker) =>
      playPortal({ walker, way, ...(way === 'button' ? { entry } : {}) }),
    );
    expect([tail, broken, run.exitCode]).toEqual(['', [], 0]);
    expect(finding('CLINK-002')).toMatchObject({ verdict: 'pass', grade: 'page' });
    expect(finding('CLINK-006')).toMatchObject({ verdict: 'pass', grade: 'page' });
    const pages = session.entries.flatMap((entry) => (entry.kind === 'visit' ? entry.page : []));
    expect(new Set(pages)).toEqual(new Set(['sign-in', 'consent']));
  },
);

const entry = 'http://127.0.0.1:{port}/start';

test('a link inside a frame breaks CLINK-006 and no other rule', PATIENCE, async (context) => {
  const { broken } = await withWalker(context, (walker) =>
    playPortal({ walker, way: 'framed', entry }),
  );
  expect(broken).toEqual(['CLINK-006']);
});

test(
  'a person who comes back after two days is sent to the new link',
  PATIENCE,
  async (context) => {
    const { broken, finding } = await withWalker(context, (walker) =>
      playPortal({ walker, way: 'redirect', journey: 'return', scene: 'window-passed', entry }),
    );
    expect(broken).toEqual([]);
    expect(finding('CLINK-007')).toMatchObject({ verdict: 'pass', grade: 'page' });
  },
);
