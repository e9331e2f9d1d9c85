import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import type { JournalCall } from '../journal/entry.ts';
import { clientSecrets, createRedaction, type Redaction } from '../journal/redact.ts';
import { show } from '../pages/layout.ts';
import type { World } from '../world.ts';
import { journalView } from './journal-view.ts';

const liveScript = readFileSync(new URL('./live.js', import.meta.url), 'utf8');

/** The page that shows what the mock is asked, to be mounted at `/__journal`. It holds no secret. */
export function journalPage(world: World): Hono {
  const app = new Hono();
  const redaction = redactionOf(world);
  app.get('/', (context) => {
    const only = context.req.query('only') ?? '';
    const shown = callsOf(world, redaction).filter((call) => matches(call, only));
    const isStill = context.req.query('still') !== undefined;
    return show(context, { ...journalView(shown.toReversed(), only, isStill), person: null });
  });
  app.get('/live.js', (context) =>
    context.body(liveScript, 200, { 'Content-Type': 'text/javascript' }),
  );
  app.get('/:n{[0-9]+}/payload.json', (context) => payload(world, redaction, context));
  return app;
}

/** The body of one exchange, as a file that `spc lint` reads. */
function payload(world: World, redaction: Redaction, context: Context): Response {
  const call = callsOf(world, redaction).find(({ n }) => n === Number(context.req.param('n')));
  if (call === undefined) return context.json({ error: 'the journal has no such exchange' }, 404);
  return context.body(call.body, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="payload-${call.n}.json"`,
  });
}

/** It listens to the journal: what a dropped entry granted may stand in those that are left. */
function redactionOf({ journal, clients }: World): Redaction {
  const redaction = createRedaction(clientSecrets(clients));
  journal.listen((entry) => redaction.learn(entry));
  return redaction;
}

function callsOf({ journal }: World, redaction: Redaction): readonly JournalCall[] {
  return journal.entries().flatMap((entry) => {
    if (entry.kind !== 'call' || !entry.path.startsWith('/api/')) return [];
    return [redaction.entry(entry)];
  });
}

/** By any part of method, path, status or scene. */
function matches({ method, path, answer, disturbedBy }: JournalCall, only: string): boolean {
  return `${method} ${path} ${answer?.status ?? ''} ${disturbedBy ?? ''}`.includes(only);
}
