import { type ClientVariant, edit, type Play } from './client-variant.ts';

const receive = 'e2e/receive.ts';

const plays: readonly Play[] = [
  ['receive', 'plain'],
  ['receive', 'event-forged'],
];

/** The example prints no effects, and says at an address of its own which events had one. */
function answering(
  name: string,
  breaks: readonly string[],
  more: ClientVariant['edits'],
): ClientVariant {
  return {
    name,
    of: 'partner',
    breaks,
    plays,
    effect: 'http://127.0.0.1:{port}/effects/{event_id}',
    edits: [
      edit(receive, 'type Api =', 'const effects = new Set<string>();\ntype Api ='),
      edit(receive, '`SPC-EFFECT ${eventId}\\n`', "(effects.add(eventId), '')"),
      edit(
        receive,
        'response.writeHead(isEvent ?',
        "if (request.url?.startsWith('/effects/')) return void response.writeHead(effects.has(request.url.slice(9)) ? 200 : 404).end();\n    response.writeHead(isEvent ?",
      ),
      ...more,
    ],
  };
}

/** An effect of a forged event that no request and no line shows. */
export const hiddenEffect = answering(
  'effect-of-a-forged-event-at-an-address',
  ['CHOOK-001'],
  [
    edit(
      receive,
      "const isEvent = request.method === 'POST' && request.url === '/events';",
      "const isEvent = request.method === 'POST' && request.url === '/events';\n    const body = isEvent ? await arrived(request) : null;\n    if (body !== null) effects.add(JSON.parse(String(body.body)).event_id);",
    ),
    edit(receive, 'receiver.receive(await arrived(request))', 'receiver.receive(body as never)'),
  ],
);

/** The same address, where the right events alone have an effect. */
export const shownEffects = answering('effects-at-an-address', [], []);
