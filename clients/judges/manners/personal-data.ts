import type { CallView } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import { textOf } from '../../session/text-of.ts';
import type { ClientJudge } from '../judge.ts';

/** Callback addresses, webhooks and request ids hold no personal data. */
export const nothingPersonal: ClientJudge = {
  rule: 'CSAFE-002',
  occasion: 'a callback address, a request id or a webhook',
  judge(sessions, notes) {
    for (const session of sessions) {
      const words = personalWords(session);
      for (const { call, texts } of namings(session)) {
        notes.saw(session);
        const found = Object.entries(texts).find(([, text]) =>
          words.some((word) => bare(text).includes(word)),
        );
        if (found === undefined) continue;
        const did = `wrote a name or a date of a person into ${found[0]}: ${found[1]}`;
        notes.breaks({ session, did, calls: [call] });
      }
    }
  },
};

/** Test runs use synthetic people: by declaration, and by what the test data hold. */
export const syntheticPeople: ClientJudge = {
  rule: 'CSAFE-005',
  occasion: 'a submission that names a person',
  judge(sessions, notes) {
    const strangers = new Set<string>();
    const addresses = new Set<string>();
    for (const session of sessions) {
      const known = fullNames(session);
      for (const submission of session.submissions) {
        const name = textOf(submission.fields.full_name);
        if (name !== '') notes.saw(session);
        if (name !== '' && known.length > 0 && !known.includes(name)) strangers.add(name);
        for (const address of realAddresses(submission.call.body)) addresses.add(address);
      }
    }
    notes.remark(
      strangers.size === 0
        ? 'nothing shows a person who is not synthetic'
        : `${strangers.size} people are not those of the test data: declare that they are synthetic`,
    );
    if (addresses.size === 0) return;
    notes.remark(`addresses outside of the reserved domains: ${[...addresses].join(', ')}`);
  },
};

interface Naming {
  readonly call: CallView;
  readonly texts: Readonly<Record<string, string>>;
}

function namings({ verifications, calls }: SessionView): readonly Naming[] {
  const requests = verifications.map((call) => ({
    call,
    texts: {
      'a request id': textOf(call.sent.requestId),
      'a callback address': textOf(call.sent.callbackUrl),
    },
  }));
  const webhooks = calls.filter(({ kind, json }) => kind === 'webhook' && json !== undefined);
  return [...requests, ...webhooks.map((call) => ({ call, texts: webhookTexts(call) }))];
}

function webhookTexts({ json }: CallView): Naming['texts'] {
  const { name, description, url } = (json ?? {}) as Readonly<Record<string, unknown>>;
  return {
    'the name of a webhook': textOf(name),
    'the description of a webhook': textOf(description),
    'the address of a webhook': textOf(url),
  };
}

function personalWords(session: SessionView): readonly string[] {
  const names = fullNames(session).flatMap((name) => name.split(/\s+/));
  const born = Object.values(session.given?.credentials ?? {}).map(({ date_of_birth: day }) =>
    textOf(day),
  );
  return [...names, ...born].map(bare).filter((word) => word.length > 4);
}

function fullNames({ given }: SessionView): readonly string[] {
  return Object.values(given?.credentials ?? {}).flatMap(({ full_name: name }) =>
    typeof name === 'string' ? [name] : [],
  );
}

/** RFC 2606 reserves domains for examples and tests. */
const reserved = /[.@](example|test|invalid|localhost|example\.(com|net|org|edu))$/i;

function realAddresses(text: string): readonly string[] {
  const found = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
  return found.filter((address) => !reserved.test(address));
}

function bare(text: string): string {
  let decoded = text;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    // It is searched as it is.
  }
  return decoded.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
