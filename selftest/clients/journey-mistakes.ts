import { type ClientVariant, edit } from './client-variant.ts';
import { mistake, submit } from './partner-mistake.ts';

const client = 'client.ts';
const ask = 'e2e/ask.ts';
const journeys = 'e2e/journeys.ts';

const visit = 'await (await control.newPerson()).visit(link);\n      return';

/** A client that sends people to something else than the link. */
function otherLink(
  name: string,
  breaks: readonly string[],
  link: string,
  plays = submit,
): ClientVariant {
  const to = `await (await control.newPerson()).visit(${link});\n      return`;
  return mistake(name, breaks, [edit(journeys, visit, to)], plays);
}

const lastVisit = '    await person.visit(await submit());\n  },\n};';
const _newer = 'const newer = updated(record, fields);';
const _documentOf = ': { credential, document };';

/** Mistakes with links, statuses, updates, documents and manners in the example in TypeScript. */
export const journeyMistakes: readonly ClientVariant[] = [
  otherLink('link-still-escaped', ['CLINK-001'], "link.replaceAll('&', '\\\\u0026')"),
  otherLink('link-decoded', ['CLINK-002'], 'decodeURIComponent(link)', [['submit', 'other-links']]),
  otherLink(
    'link-in-lower-case',
    ['CLINK-002'],
    "link.replace('englishP', 'englishp').replace('digitalI', 'digitali')",
  ),
  otherLink('link-with-tracking', ['CLINK-003'], '`${link}&utm_source=portal`'),
  otherLink('link-with-query', ['CLINK-003'], "link.replace('#', '?from=portal#')"),
  otherLink('fragment-moved', ['CLINK-003'], "link.replace('#', '?')"),
  mistake(
    'first-link-for-everybody',
    ['CLINK-004'],
    [
      edit(journeys, 'type Journey =', 'let first: string | undefined;\ntype Journey ='),
      edit(
        journeys,
        visit,
        'first ??= link;\n      await (await control.newPerson()).visit(first);\n      return',
      ),
    ],
  ),
  mistake(
    'link-logged',
    ['CLINK-005'],
    [edit(journeys, visit, `console.log('sent to', link);\n      ${visit}`)],
  ),
  mistake(
    'old-link-used',
    ['CLINK-007'],
    [
      edit(
        journeys,
        '    await person.visit(await submit());\n    await control',
        '    const old = await submit();\n    await person.visit(old);\n    await control',
      ),
      edit(journeys, lastVisit, '    await person.visit(old);\n  },\n};'),
    ],
    [['return', 'window-passed']],
  ),
  mistake(
    'path-of-links-checked',
    ['CLINK-008'],
    [
      edit(
        client,
        'return added.redirect_uri;',
        "if (!/\\/partner\\/add\\/[a-zA-Z]+#/.test(added.redirect_uri)) throw new PartnerApiError('the link', 0);\n      return added.redirect_uri;",
      ),
    ],
    [
      ['submit', 'other-links'],
      ['submit', 'plain'],
    ],
  ),
  mistake(
    'content-expected-as-uuid',
    ['CLINK-008'],
    [
      edit(
        client,
        'return added.redirect_uri;',
        "if (!/content=[0-9a-f-]{36}$/.test(added.redirect_uri)) throw new PartnerApiError('the link', 0);\n      return added.redirect_uri;",
      ),
    ],
    [
      ['submit', 'other-links'],
      ['submit', 'plain'],
    ],
  ),
  mistake(
    'asked-by-the-content',
    ['CSTAT-001'],
    [
      edit(
        journeys,
        'return submission.id;',
        "return new URLSearchParams(new URL(link).hash.slice(1)).get('content') ?? '';",
      ),
    ],
    [['many', 'plain']],
  ),
  mistake(
    'asked-without-token',
    ['CSTAT-001'],
    [
      edit(
        client,
        "headers: { authorization, 'content-type': 'application/json' },",
        "headers: path.includes('status') ? { 'content-type': 'application/json' } : { authorization, 'content-type': 'application/json' },",
      ),
    ],
    [['many', 'plain']],
  ),
  mistake(
    'a-hundred-at-once',
    ['CSTAT-002'],
    [edit(ask, 'const MOST_IDS = 30;', 'const MOST_IDS = 100;')],
    [['many', 'plain']],
  ),
  mistake(
    'thirty-one-at-once',
    ['CSTAT-002'],
    [edit(ask, 'const MOST_IDS = 30;', 'const MOST_IDS = 31;')],
    [['many', 'plain']],
  ),
  mistake(
    'final-ones-again',
    ['CSTAT-003'],
    [edit(ask, 'await stillOpen(api, open);', 'await stillOpen(api, ids);')],
    [['poll', 'plain']],
  ),
  mistake(
    'every-second',
    ['CSTAT-004'],
    [edit(ask, '[5000, 7500]', '[1000, 1000, 1000]')],
    [['poll', 'plain']],
  ),
  mistake(
    'one-by-one',
    ['CSTAT-004'],
    [
      edit(
        ask,
        'return await api((client) => client.statuses(ids));',
        "throw new PartnerApiError('ours', ids.length > 0 ? 404 : 0);",
      ),
    ],
    [['many', 'plain']],
  ),
  mistake(
    'unknown-status-is-final',
    ['CSTAT-005'],
    [
      edit(
        ask,
        "!finals.includes(known.get(id) ?? '')",
        "(known.get(id) ?? 'incomplete') === 'incomplete' && finals.length > 0",
      ),
    ],
    [
      ['poll', 'status-unknown-word'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'unknown-status-is-an-error',
    ['CSTAT-005'],
    [
      edit(
        ask,
        '  const known = new Map',
        "  if (statuses.some(({ status }) => !['incomplete', ...finals].includes(status))) throw new Error('unknown status');\n  const known = new Map",
      ),
    ],
    [
      ['poll', 'status-unknown-word'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'time-expected',
    ['CSTAT-006'],
    [
      edit(
        ask,
        '  const known = new Map',
        "  if (statuses.some(({ status, finalized_at: at }) => finals.includes(status) && !at)) throw new Error('no time');\n  const known = new Map",
      ),
    ],
    [
      ['poll', 'status-null-time'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'time-expected-in-one-spelling',
    ['CSTAT-006'],
    [
      edit(
        ask,
        '  const known = new Map',
        "  if (statuses.some(({ finalized_at: at }) => at && !/^[\\d-]+T[\\d:]+Z$/.test(at))) throw new Error('no time');\n  const known = new Map",
      ),
    ],
    [
      ['poll', 'status-odd-times'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'statuses-by-position',
    ['CSTAT-007'],
    [
      edit(
        ask,
        'statuses.map(({ id, status }) => [id, status])',
        "statuses.map(({ status }, place) => [ids[place] ?? '', status])",
      ),
    ],
    [
      ['poll', 'status-reversed'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'every-entry-expected',
    ['CSTAT-007'],
    [
      edit(
        ask,
        '  const known = new Map',
        "  if (statuses.length !== ids.length) throw new Error('entries are missing');\n  const known = new Map",
      ),
    ],
    [
      ['poll', 'status-missing-entry'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'further-entry-is-an-error',
    ['CSTAT-007'],
    [
      edit(
        ask,
        '  const known = new Map',
        "  if (statuses.some(({ id }) => !ids.includes(id))) throw new Error('a stranger');\n  const known = new Map",
      ),
    ],
    [
      ['poll', 'status-extra-entry'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'no-new-start',
    ['CSTAT-008'],
    [edit(journeys, lastVisit, '  },\n};')],
    [['return', 'window-passed']],
  ),
  mistake(
    'unknown-id-is-an-error',
    ['CSTAT-009'],
    [edit(ask, 'error.status !== 404', 'error.status !== 499')],
    [
      ['poll', 'status-list-404'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'forgotten-id-is-an-error',
    ['CSTAT-009'],
    [
      edit(
        ask,
        '  const known = new Map',
        "  if (statuses.length !== ids.length) throw new Error('an id is unknown');\n  const known = new Map",
      ),
    ],
    [
      ['poll', 'status-forgotten'],
      ['poll', 'plain'],
    ],
  ),
];
