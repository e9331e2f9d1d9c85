import { expect, test } from 'vitest';
import { redirectWalker as walker } from '../follow/redirect-walker.ts';
import { playPortal } from './testing/play-portal.ts';

test('people come by redirects to links of their own, and that was seen on pages', async () => {
  const { run, session, broken, finding } = await playPortal({ walker, way: 'redirect' });
  expect([run.exitCode, broken, session.followed]).toEqual([0, [], 'redirects']);
  for (const id of ['CLINK-001', 'CLINK-002', 'CLINK-003', 'CLINK-004']) {
    expect(finding(id)).toMatchObject({ verdict: 'pass', grade: 'page' });
  }
  expect(finding('CTOK-001')).toMatchObject({ verdict: 'pass', grade: 'requests' });
});

test('what is added to a link on the way is found', async () => {
  const { broken } = await playPortal({ walker, way: 'tracked' });
  expect(broken).toEqual(['CLINK-003']);
});

test('a person who comes back after two days gets a new link', async () => {
  const { broken, finding } = await playPortal({
    walker,
    way: 'redirect',
    journey: 'return',
    scene: 'window-passed',
  });
  expect(broken).toEqual([]);
  expect(finding('CLINK-007')).toMatchObject({ verdict: 'pass', grade: 'page' });
  expect(finding('CADD-009')).toMatchObject({ verdict: 'pass', grade: 'page' });
});

test('a person who sees an error page instead of a link was served, and the refusal was handled', async () => {
  const { session, broken, finding } = await playPortal({
    walker,
    way: 'redirect',
    scene: 'refused-422',
  });
  expect(session.ended).toMatchObject({ exitCode: 1, crashed: false });
  expect(broken).toEqual([]);
  expect(finding('CADD-013')?.verdict).toBe('pass');
});

test('a page that only a browser gets past is named', async () => {
  const { run, tail } = await playPortal({ walker, way: 'button' });
  expect(run.exitCode).toBe(3);
  expect(tail).toContain('a person came to a page of the client at /start, status 200, text/html');
  expect(run.problems[0]?.remedy).toContain('--follow browser');
});
