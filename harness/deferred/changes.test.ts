import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import { Submitted } from '../check/partner.ts';
import { deferredWorld, fakePeople } from '../testing/deferred-world.ts';
import { fakeTarget } from '../testing/fake-target.ts';

const HOUR = 3600;

const submitted = (name: 'REUSE-003' | 'REUSE-004') =>
  check(name, 'a check that waits')
    .given(
      () => fc.constant({ credential_type: 'education' }),
      () => 1,
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example));

const repeating = submitted('REUSE-003')
  .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
  .after('49h', 'submit')
  .holds(() => {});

const visiting: Check = submitted('REUSE-004')
  .step('person', z.string(), ({ people }) => people.lease())
  .step('page', z.string(), ({ people }, { submit, person }) => people.visit(person, submit.link))
  .after('49h', 'submit')
  .holds(() => {});

describe('something that changed in between', () => {
  test('the suite: the check could not run, and is over', async () => {
    await using world = await deferredWorld();
    await world.run([repeating], { version: '1.0.0' });
    world.clock.pass(50 * HOUR);
    const [settled] = await world.settle([repeating], { version: '1.1.0' });
    expect(settled).toMatchObject({ over: true, run: { exitCode: 3 } });
    expect(settled?.run.findings[0]?.message).toBe(
      'cannot be settled: the check is another one now than when it was armed',
    );
  });

  test('the revision of the check: likewise', async () => {
    await using world = await deferredWorld();
    await world.run([repeating]);
    world.clock.pass(50 * HOUR);
    const other = { ...repeating, revision: 2 };
    const [settled] = await world.settle([other]);
    expect(settled?.run.findings[0]).toMatchObject({
      verdict: 'could-not-run',
      remedy: 'run again: settle with the version of the suite that armed it',
    });
  });

  test('the check is gone: its finding says so', async () => {
    await using world = await deferredWorld();
    await world.run([repeating]);
    const [settled] = await world.settle([visiting]);
    expect(settled?.over).toBe(true);
    expect(settled?.run.findings[0]?.message).toContain('this version of the suite has no such');
  });

  test('the client: nothing is sent, and the right client can still settle it', async () => {
    await using world = await deferredWorld();
    await world.run([repeating]);
    world.clock.pass(50 * HOUR);
    const other = fakeTarget({
      serverClock: world.clock,
      profile: { clock: 'deferred', auth: { clientId: 'other', clientSecret: 's' } },
    });
    const [wrong] = await world.settle([repeating], { target: other });
    expect(other.requests).toEqual([]);
    expect(wrong).toMatchObject({ over: false, run: { exitCode: 3 } });
    expect(wrong?.run.findings[0]?.message).toBe(
      'cannot be settled: auth.clientId was first when the check was armed and is other now',
    );
    const [right] = await world.settle([repeating]);
    expect(right).toMatchObject({ over: true, run: { exitCode: 0 } });
  });

  test('the host: likewise, until it is given up', async () => {
    await using world = await deferredWorld();
    await world.run([repeating]);
    const target = fakeTarget({
      serverClock: world.clock,
      profile: { clock: 'deferred', baseUrl: 'https://elsewhere.example' },
    });
    const [kept] = await world.settle([repeating], { target });
    expect(kept?.over).toBe(false);
    expect(kept?.run.findings[0]?.remedy).toContain('or end it with --give-up');
    const [ended] = await world.settle([repeating], { target, giveUp: true });
    expect(ended?.over).toBe(true);
    expect(await world.settle([repeating])).toEqual([]);
  });

  test('the name: the run belongs to another profile and is left alone', async () => {
    await using world = await deferredWorld();
    await world.run([repeating]);
    const target = fakeTarget({
      serverClock: world.clock,
      profile: { clock: 'deferred', name: 'another' },
    });
    expect(await world.settle([repeating], { target })).toEqual([]);
  });

  test('a person who is gone: could not run, and stays open until the person is back', async () => {
    const people = fakePeople();
    await using world = await deferredWorld({ people, capabilities: ['people'] });
    await world.run([visiting]);
    world.clock.pass(50 * HOUR);
    const gone = () => {
      throw new DriverError('the profile lists no user person 1');
    };
    const target = { ...world.target, session: sessionWith(world.target, { resume: gone }) };
    const [settled] = await world.settle([visiting], { target });
    expect(settled).toMatchObject({ over: false, run: { exitCode: 3 } });
    expect(settled?.run.findings[0]?.message).toBe('the profile lists no user person 1');
    const [again] = await world.settle([visiting]);
    expect(again).toMatchObject({ over: true, run: { exitCode: 0 } });
    expect(people.leased).toEqual(['person 1']);
  });
});

describe('a target that does not answer for a while', () => {
  test('keeps a step open for the next settling', async () => {
    await using world = await deferredWorld();
    await world.run([repeating]);
    world.clock.pass(50 * HOUR);
    const [down] = await world.settle([repeating], { target: away(world.target) });
    expect(down).toMatchObject({ over: false, run: { exitCode: 4 } });
    const [up] = await world.settle([repeating]);
    expect(up).toMatchObject({ over: true, run: { exitCode: 0 } });
  });

  test('ends a step that did not go through three times', async () => {
    await using world = await deferredWorld();
    await world.run([repeating]);
    world.clock.pass(50 * HOUR);
    await world.settle([repeating], { target: away(world.target) });
    await world.settle([repeating], { target: away(world.target) });
    const [third] = await world.settle([repeating], { target: away(world.target) });
    expect(third).toMatchObject({ over: true, run: { exitCode: 3 } });
    expect(third?.run.findings[0]?.message).toContain('no server answers');
  });

  test('is reported when the check is armed: nothing was begun', async () => {
    await using world = await deferredWorld();
    const silent = () => {
      throw new TransportError('refused', 'no server answers');
    };
    const run = await world.run([repeating], {
      target: { ...world.target, ...fakeTargetOf(world.target, silent) },
    });
    expect(run.exitCode).not.toBe(4);
    expect(run.pendingSteps).toEqual([]);
  });
});

type World = Awaited<ReturnType<typeof deferredWorld>>['target'];

function sessionWith(target: World, given: object): World['session'] {
  return (...wishes) => ({ ...target.session(...wishes), ...given });
}

/** A target that answers requests for its time only. */
function away(target: World): World {
  const silent = () => {
    throw new TransportError('refused', 'no server answers');
  };
  return { ...target, ...fakeTargetOf(target, silent) };
}

function fakeTargetOf({ serverClock, profile }: World, answer: () => never): World {
  return fakeTarget({ ...(serverClock !== null && { serverClock }), profile, answer });
}
