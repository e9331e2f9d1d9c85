import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { mockClients } from '../../mock/clients.ts';
import { listen } from '../../mock/listen.ts';
import { createMock } from '../../mock/mock.ts';
import { profileText, workplace } from '../cli/spc.ts';

const DAY = 86_400;
const env = { TARGET_SECRET: mockClients[0].clientSecret };
const narrow = ['--only', 'REUSE-003', 'KEEP-001', '--type', 'education', '--examples', '1'];
const settleArgs = ['settle', '-t', 'p.target.yaml'];

/** An honest target of three servers, the third of which has this to say of the time, or what the others say. */
async function threeServers() {
  const mock = createMock({ seed: 1, startAt: new Date('2026-01-01T12:00:00Z'), clock: 'held' });
  const app = new Hono();
  let third: ((date: string) => string) | null = null;
  let count = 0;
  app.use('/api/*', async (context, next) => {
    await next();
    count += 1;
    const date = context.res.headers.get('date') ?? '';
    if (third !== null && count % 3 === 0) context.res.headers.set('date', third(date));
  });
  app.route('/', mock.app);
  const served = await listen(app, 0, '127.0.0.1');
  const place = await workplace();
  await place.write('p.target.yaml', profileText(served.url, 'clock: deferred\n'));
  return {
    place,
    advance: (days: number) => mock.clock.advance(days * DAY),
    thirdSays: (date: typeof third) => {
      third = date;
    },
    [Symbol.asyncDispose]: async () => {
      await served.close();
      await place[Symbol.asyncDispose]();
    },
  };
}

const ahead = (days: number) => (date: string) =>
  new Date(Date.parse(date) + days * DAY * 1000).toUTCString();

test.each([
  ['three days ahead', ahead(3)],
  ['two days behind', ahead(-2)],
])(
  'an honest target of which one server is %s is not failed, and settles later',
  async (_, third) => {
    await using target = await threeServers();
    const { place } = target;
    const armed = await place.spc(['run', '-t', 'p.target.yaml', '--run-id', 'r1', ...narrow], env);
    expect(armed.code).toBe(4);
    target.thirdSays(third);
    const misled = await place.spc(settleArgs, env);
    expect([misled.code, misled.stderr]).toEqual([
      5,
      expect.stringContaining('expected the answers of the target to agree on the time'),
    ]);
    target.thirdSays(null);
    target.advance(1);
    expect((await place.spc(settleArgs, env)).code).toBe(4);
    target.advance(1.1);
    expect((await place.spc(settleArgs, env)).code).toBe(0);
    expect((await place.readRun('report/r1.run.json')).counts).toMatchObject({
      fail: 0,
      pending: 0,
    });
  },
);

test.each(['Fri, 31 Dec 9999 23:59:59 GMT', '+275760-09-13', 'yesterday'])(
  'one server that says %s is not believed',
  async (date) => {
    await using target = await threeServers();
    const { place } = target;
    await place.spc(['run', '-t', 'p.target.yaml', '--run-id', 'r1', ...narrow], env);
    target.thirdSays(() => date);
    const { code } = await place.spc(settleArgs, env);
    expect([4, 5]).toContain(code);
    target.thirdSays(null);
    target.advance(1);
    await place.spc(settleArgs, env);
    target.advance(1.1);
    expect((await place.spc(settleArgs, env)).code).toBe(0);
  },
);
