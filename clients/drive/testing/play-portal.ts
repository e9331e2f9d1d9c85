import path from 'node:path';
import { sceneNamed } from '../../../mock/scenes/all.ts';
import type { Walker } from '../../follow/walker.ts';
import { judged } from '../../verdict/testing/judged.ts';
import { playSession } from '../play-session.ts';

/** A visit of the portal by its people. */
export interface PortalPlay {
  readonly walker: Walker;
  readonly way: 'redirect' | 'tracked' | 'framed' | 'button';
  readonly journey?: string;
  readonly scene?: string;
  readonly entry?: string;
}

/** Plays one session of the portal and judges it. */
export async function playPortal({
  walker,
  way,
  journey = 'submit',
  scene = 'plain',
  entry = 'http://127.0.0.1:{port}/start?person={person}',
}: PortalPlay) {
  const program = path.join(import.meta.dirname, 'portal.ts');
  const { session, tail } = await playSession({
    journey,
    scene: sceneNamed(scene),
    command: ['env', `PORTAL=${way}`, process.execPath, program],
    seed: 1,
    asOf: '2026-01-01',
    limitMs: 60_000,
    callMs: 5000,
    resultWithinMs: 5000,
    hideScene: true,
    documentHosts: [],
    follow: { walker, entry },
    signal: new AbortController().signal,
  });
  const run = judged([session]);
  const broken = run.findings
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
    .map(({ requirement }) => requirement);
  const finding = (id: string) => run.findings.find(({ requirement }) => requirement === id);
  return { session, tail, run, broken, finding };
}
