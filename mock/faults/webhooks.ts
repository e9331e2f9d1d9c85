import type { Fault } from './fault.ts';
import { hooking } from './hooking.ts';

/** Defects of the webhook resource. */
export const webhookFaults: readonly Fault[] = [
  hooking('webhook-secret-of-32-digits', ['HOOK-001'], 'A secret has 32 digits.', ({ secret }) => ({
    secret: (random) => secret(random).slice(32),
  })),
  hooking(
    'webhook-secret-shared',
    ['HOOK-001', 'HOOK-018'],
    'All webhooks share one secret.',
    () => ({
      secret: () => 'c'.repeat(64),
    }),
  ),
  hooking('webhook-not-listed', ['HOOK-001'], 'The list of webhooks is empty.', () => ({
    listed: () => [],
  })),
  hooking(
    'webhook-update-ignored',
    ['HOOK-001', 'HOOK-019'],
    'An update of a webhook changes nothing.',
    () => ({
      update: () => {},
    }),
  ),
  hooking(
    'webhook-kept-after-deletion',
    ['HOOK-001', 'HOOK-005'],
    'A deleted webhook stays.',
    () => ({
      remove: () => {},
    }),
  ),
  hooking(
    'webhook-description-lost',
    ['HOOK-001', 'HOOK-026'],
    'The description of a webhook is not kept.',
    ({ kept }) => ({
      kept: (sent) => ({ ...kept(sent), description: null }),
    }),
  ),
  reaching(
    'webhook-of-other-client-readable',
    'read',
    "A partner reads another partner's webhook.",
  ),
  reaching(
    'webhook-of-other-client-deletable',
    'delete',
    "A partner deletes another partner's webhook.",
  ),
  reaching(
    'webhook-of-other-client-rotatable',
    'rotate',
    "A partner rotates another partner's secret.",
  ),
  reaching(
    'webhook-of-other-client-changeable',
    'update',
    "A partner changes another partner's webhook.",
  ),
  hooking(
    'webhooks-listed-for-all',
    ['HOOK-006'],
    'The list has the webhooks of every partner.',
    () => ({
      listed: (store) => [...store.webhooks.values()],
    }),
  ),
  hooking('url-optional', ['HOOK-007'], 'A webhook needs no url.', ({ problems }) => ({
    problems: (body) => problems(body).filter(() => Object(body).url !== undefined),
  })),
  hooking('webhook-name-required', ['HOOK-007'], 'A webhook needs a name.', ({ problems }) => ({
    problems: (body) =>
      Object(body).name === undefined && Object.keys(Object(body)).length === 1 && isExample(body)
        ? [{ field: 'name', code: 'missing', message: 'is required' }]
        : problems(body),
  })),
  hooking('any-text-as-url', ['HOOK-008'], 'Any text is taken for a url.', ({ problems }) => ({
    problems: (body) =>
      problems(body).filter(
        ({ field }) => !(field === 'url' && typeof Object(body).url === 'string'),
      ),
    takesUrl: () => true,
  })),
  hooking(
    'updated-url-unchecked',
    ['HOOK-008'],
    'An update takes any text for a url.',
    ({ find, problems, takesUrl, kept }) => {
      let call = '';
      return {
        find: (store, id, clientId, wanted) => {
          call = wanted;
          return find(store, id, clientId, wanted);
        },
        problems: (body) =>
          problems(body).filter(({ field }) => call !== 'update' || field !== 'url'),
        takesUrl: (url) => call === 'update' || takesUrl(url),
        kept: (sent) => {
          call = '';
          return kept(sent);
        },
      };
    },
  ),
  hooking('path-as-url', ['HOOK-008'], 'A path is taken for a url.', ({ problems, takesUrl }) => ({
    problems: (body) =>
      problems(body).filter(
        ({ field }) => !(field === 'url' && String(Object(body).url).startsWith('/')),
      ),
    takesUrl: (url) => url.startsWith('/') || takesUrl(url),
  })),
  hooking(
    'update-makes-new-secret',
    ['HOOK-020'],
    'An update gives a webhook a new secret, which no answer shows.',
    ({ update, secret }) => ({
      update: (webhook, change, random) => {
        update(webhook, change, random);
        webhook.secret = secret(random);
      },
    }),
  ),
  {
    name: 'webhooks-without-token',
    violates: ['HOOK-009'],
    says: 'Webhooks are listed and made without a token.',
    apply: ({ access }) => ({
      access: {
        admits: (call) => access.admits(call) || (call.to === 'webhooks' && !call.hasToken),
      },
    }),
  },
  {
    name: 'unknown-webhook-200',
    violates: ['HOOK-011'],
    says: 'An unknown webhook is answered with 200 and an empty object.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          const ofWebhook = /\/webhooks\/spc-/.test(asked.path) && last.status === 404;
          return ofWebhook ? { ...last, status: 200, body: {} } : last;
        },
      },
    }),
  },
  {
    name: 'unknown-webhook-500',
    violates: ['HOOK-006', 'HOOK-011'],
    says: 'The rotation of an unknown webhook fails with 500.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          return asked.path.endsWith('/secret') && last.status === 404
            ? { ...last, status: 500 }
            : last;
        },
      },
    }),
  },
];

function reaching(
  name: string,
  reached: 'read' | 'update' | 'delete' | 'rotate',
  says: string,
): Fault {
  return hooking(name, ['HOOK-006'], says, ({ find }) => ({
    find: (store, id, clientId, call) =>
      call === reached ? store.webhooks.get(id) : find(store, id, clientId, call),
  }));
}

/** Whether a webhook leads to the address that checks of the resource use. */
function isExample(body: unknown): boolean {
  return String(Object(body).url) === 'https://partner.example/hook';
}
