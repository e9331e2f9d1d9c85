import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import type { JournalCall } from '../journal/entry.ts';
import { grantedTokens, redactedEntry } from '../journal/redact.ts';
import { show } from '../pages/layout.ts';
import type { World } from '../world.ts';
import { journalView } from './journal-view.ts';

const liveScript = readFileSync(new URL('./live.js', import.meta.url), 'utf8');

/** The page that shows what the mock is asked, to be mounted at `/__journal`. It holds no secret. */
export function journalPage(world: World): Hono {
  const app = new Hono();
  app.get('/', (context) => {
    const only = context.req.query('only') ?? '';
    const shown = callsOf(world).filter((call) => matches(call, only));
    const isStill = context.req.query('still') !== undefined;
    return show(context, { ...journalView(shown.toReversed(), only, isStill), person: null });
  });
  app.get('/live.js', (context) =>
    context.body(liveScript, 200, { 'Content-Type': 'text/javascript' }),
  );
  app.get('/:n{[0-9]+}/payload.json', (context) => payload(world, context));
  return app;
}

/** The body of one exchange, as a file that `spc lint` reads. */
function payload(world: World, context: Context): Response {
  const call = callsOf(world).find(({ n }) => n === Number(context.req.param('n')));
  if (call === undefined) return context.json({ error: 'the journal has no such exchange' }, 404);
  return context.body(call.body, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="payload-${call.n}.json"`,
  });
}

function callsOf({ journal, clients }: World): readonly JournalCall[] {
  const entries = journal.entries();
  const secrets = [
    ...clients.map(({ clientSecret }, place) => ({
      secret: clientSecret,
      shown: `[secret-${place + 1}]`,
    })),
    ...grantedTokens(entries),
  ];
  return entries.flatMap((entry) => {
    const hidden = redactedEntry(entry, secrets);
    return hidden.kind === 'call' && hidden.path.startsWith('/api/') ? [hidden] : [];
  });
}

/** By any part of method, path, status or scene. */
function matches({ method, path, answer, disturbedBy }: JournalCall, only: string): boolean {
  return `${method} ${path} ${answer?.status ?? ''} ${disturbedBy ?? ''}`.includes(only);
}
