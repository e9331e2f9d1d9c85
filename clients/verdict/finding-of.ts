import { type ClientRuleId, clientRequirements } from '../../requirements/client/all.ts';
import type { ClientRequirement } from '../../requirements/client/client-requirement.ts';
import type { Finding } from '../../results/finding.ts';
import type { Verdict } from '../../results/verdict.ts';
import type { ClientProfile } from '../judges/client-profile.ts';
import type { Break, ClientJudge, Seen } from '../judges/judge.ts';
import { timedRules } from '../judges/timed-rules.ts';
import type { CallView } from '../session/call-view.ts';
import type { SessionView } from '../session/session-view.ts';
import { isStalled, RUN_CALMLY } from '../session/stalled.ts';
import { exchangeOf, exchangeOfDelivery } from './exchange-of.ts';

/** Where a client broke the rule of a judge. */
export function breaksOf(
  judge: ClientJudge,
  sessions: readonly SessionView[],
  profile: ClientProfile,
): readonly Break[] {
  return notesOf(judge, sessions, profile).breaks;
}

/** What one judge wrote down. */
interface JudgeNotes {
  readonly seen: ReadonlyMap<SessionView, Seen>;
  readonly breaks: readonly Break[];
  /** The first break in a session during which the machine stalled, if there is no other; else null. */
  readonly doubtful: Break | null;
  readonly remarks: readonly string[];
}

/** The finding of one judge on some sessions. */
export function findingOf(
  judge: ClientJudge,
  sessions: readonly SessionView[],
  profile: ClientProfile,
  seed: number,
): Finding {
  const rule: ClientRequirement = clientRequirements[judge.rule];
  const notes = notesOf(judge, sessions, profile);
  const judged = timedRules.has(judge.rule) ? withoutStalls(notes) : notes;
  const verdict = verdictOf(judged, rule);
  const scenes = new Set(judged.breaks.map(({ session }) => session.scene));
  return {
    ...bareFinding(judge.rule, seed),
    variation: scenes.size === 0 ? null : [...scenes].slice(0, 3).join(', '),
    verdict,
    message: messageOf(judge, judged, verdict),
    ...(judged.doubtful && { remedy: RUN_CALMLY }),
    grade: judged.seen.size === 0 ? null : gradeOf([...judged.seen.values()]),
    clock: judged.seen.size === 0 ? null : 'real',
    examples: judged.seen.size,
    exchanges: evidenceOf(judged.doubtful ?? judged.breaks[0]),
  };
}

/** A finding of a rule about which nothing is known yet. */
export function bareFinding(id: ClientRuleId, seed: number): Finding {
  const { rule, basis, source }: ClientRequirement = clientRequirements[id];
  return {
    requirement: id,
    check: id,
    title: rule,
    rule,
    basis,
    source,
    credentialType: null,
    variation: null,
    verdict: 'not-exercised',
    message: '',
    remedy: null,
    blockedBy: null,
    grade: null,
    clock: null,
    seed,
    path: null,
    examples: 0,
    smallest: null,
    timeline: [],
    exchanges: [],
  };
}

function notesOf(
  judge: ClientJudge,
  sessions: readonly SessionView[],
  profile: ClientProfile,
): JudgeNotes {
  const seen = new Map<SessionView, Seen>();
  const breaks: Break[] = [];
  const remarks: string[] = [];
  judge.judge(
    sessions,
    {
      saw: (session, how = 'requests') => void seen.set(session, how),
      breaks(one) {
        breaks.push(one);
        if (!seen.has(one.session)) seen.set(one.session, 'requests');
      },
      remark: (text) => void remarks.push(text),
    },
    profile,
  );
  return { seen, breaks, doubtful: null, remarks };
}

/** A break in a session during which the machine stalled proves nothing: the client may have had no time. */
function withoutStalls(notes: JudgeNotes): JudgeNotes {
  const breaks = notes.breaks.filter(({ session }) => !isStalled(session));
  return { ...notes, breaks, doubtful: breaks.length === 0 ? (notes.breaks[0] ?? null) : null };
}

const order: readonly Verdict[] = ['info', 'warn', 'fail'];

function verdictOf(
  { seen, breaks, doubtful, remarks }: JudgeNotes,
  rule: ClientRequirement,
): Verdict {
  if (seen.size === 0) return 'not-exercised';
  if (doubtful !== null) return 'could-not-run';
  if (rule.atMost === 'info' || (breaks.length === 0 && remarks.length > 0)) return 'info';
  if (breaks.length === 0) return 'pass';
  const usual = rule.atMost ?? (rule.basis === 'D' ? 'fail' : 'warn');
  const verdicts = breaks.map(({ atMost }) => milder(usual, atMost ?? usual));
  return order.findLast((each) => verdicts.includes(each)) ?? usual;
}

function milder(one: Verdict, other: Verdict): Verdict {
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}

function messageOf(
  judge: ClientJudge,
  { seen, breaks, doubtful, remarks }: JudgeNotes,
  verdict: Verdict,
): string {
  if (verdict === 'not-exercised') return `it was not seen: ${judge.occasion}`;
  if (doubtful !== null) return doubtAbout(doubtful);
  const [first, ...more] = breaks;
  if (first === undefined) {
    return remarks.length > 0 ? remarks.join('; ') : keptIn([...seen.keys()]);
  }
  const others = new Set(more.map(({ session }) => session.name));
  others.delete(first.session.name);
  const also = others.size === 0 ? '' : `; also in ${[...others].slice(0, 4).join(', ')}`;
  return `${first.session.name}: the client ${first.did}${also}`;
}

function keptIn(sessions: readonly SessionView[]): string {
  const again = sessions.filter((session) => session.again).length;
  const second = again === 0 ? '' : `, in ${again} of them when it was played a second time`;
  return `kept in ${counted(sessions.length, 'session')}${second}`;
}

function doubtAbout({ session, did }: Break): string {
  const late = (session.stalledMs / 1000).toFixed(1);
  return `${session.name}: the client ${did}, but this machine was too busy to blame it: the judge itself was up to ${late} s late`;
}

function gradeOf(how: readonly Seen[]): Finding['grade'] {
  const strongest: readonly Seen[] = ['page', 'effect', 'line', 'requests'];
  return strongest.find((each) => how.includes(each)) ?? 'requests';
}

/** A report holds the exchanges of the first break, and not all of a client that asks for ever. */
const MOST_SHOWN = 8;

function evidenceOf(first: Break | undefined): Finding['exchanges'] {
  if (first === undefined) return [];
  const calls: readonly CallView[] = first.calls.slice(0, MOST_SHOWN);
  const { delivery, session } = first;
  return [
    ...(delivery === undefined ? [] : [exchangeOfDelivery(delivery, session.name)]),
    ...calls.map(({ call }) => exchangeOf(call, session.name)),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
