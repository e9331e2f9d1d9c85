// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code is quoted
import { because, type Explanation } from '../explanation.ts';

/** Survivors of the engine that nothing should notice. */
export const ofEngine: readonly Explanation[] = [
  ...because(
    'nothing is sent while judging, so that nothing is filed under it',
    'harness/run/attempt.ts',
    ["() => nextStep(attempt)?.name ?? 'judgement',", "'judgement'", '""'],
  ),
  ...because(
    'it only ends the search early: what was found stays as it is',
    'harness/plan/budget.ts',
    [
      'for (let ahead = 1; ahead <= planned.length && found.size < cut.length; ahead += 1) {',
      'ahead <= planned.length',
      'ahead < planned.length',
    ],
    [
      'for (let ahead = 1; ahead <= planned.length && found.size < cut.length; ahead += 1) {',
      'found.size < cut.length',
      'true',
    ],
    [
      'for (let ahead = 1; ahead <= planned.length && found.size < cut.length; ahead += 1) {',
      'found.size < cut.length',
      'found.size <= cut.length',
    ],
  ),
  ...because('a plan of one example each that fits is selected whole', 'harness/plan/budget.ts', [
    'for (let examples = mostExamples(planned); examples >= 1; examples -= 1) {',
    'examples >= 1',
    'examples > 1',
  ]),
  ...because('words for a person, which a test could only repeat', 'harness/run/due.ts', [
    "remedy: 'run again; if it happens again, lower the load that the target is under',",
    "'run again; if it happens again, lower the load that the target is under'",
    '""',
  ]),
  ...because('a text that was split has a first part', 'harness/check/expectations.ts', [
    "const essence = (type.split(';')[0] ?? '').trim().toLowerCase();",
    "''",
    '"Stryker was here!"',
  ]),
  ...because(
    'fast-check tells a path wherever it found a counterexample',
    'harness/run/for-all.ts',
    [
      'return smallest === null ? null : { attempt: smallest, path: counterexamplePath ?? `${index}` };',
      '`${index}`',
      '``',
    ],
  ),
  ...because('blockedByGate falls back to the same rule', 'harness/run/gate.ts', [
    "token: outcomeOf(new Blocked(message, { by: 'AUTH-001' })),",
    "{ by: 'AUTH-001' }",
    '{}',
  ]),
  ...because('whatever is not held has a message', 'harness/run/gate.ts', [
    "const message = 'message' in token ? target.redact(token.message) : '';",
    "''",
    '"Stryker was here!"',
  ]),
  ...because(
    'words for a person, which a test could only repeat',
    'harness/run/gate.ts',
    [
      "remedy: 'check baseUrl of the profile, and that the target is up and reachable from here',",
      "'check baseUrl of the profile, and that the target is up and reachable from here'",
      '""',
    ],
    [
      "if (payload === undefined) throw new RangeError('fast-check drew no ordinary payload');",
      "'fast-check drew no ordinary payload'",
      '""',
    ],
  ),
  ...because(
    'types that share a seed still draw each from values of their own',
    'harness/run/gate.ts',
    [
      'const seed = derivedSeed(run.seed, `gate ${context.credentialType}`);',
      '`gate ${context.credentialType}`',
      '``',
    ],
  ),
  ...because(
    'words for a person, which a test could only repeat',
    'harness/verdict/known-failures.ts',
    [
      "remedy: 'have it mended, or decide anew and give its entry a later day',",
      "'have it mended, or decide anew and give its entry a later day'",
      '""',
    ],
    [
      "remedy: 'remove its entry from the file of known failures',",
      "'remove its entry from the file of known failures'",
      '""',
    ],
    [
      "remedy: 'write the check as a report names it, or the rule alone; `spc plan --json` lists all',",
      "'write the check as a report names it, or the rule alone; `spc plan --json` lists all'",
      '""',
    ],
  ),
  ...because('a text that was split has a first part', 'harness/verdict/known-failures.ts', [
    "return matches(id, check, check.split(/[:/]/)[0] ?? '');",
    "''",
    '"Stryker was here!"',
  ]),
  ...because(
    'on a timeline, steps without a window run at once',
    'harness/run/run-attempt.ts',
    [
      'if (attempt.steps.some(({ window }) => window !== null))',
      'attempt.steps.some(({ window }) => window !== null)',
      'true',
    ],
    ['if (attempt.steps.some(({ window }) => window !== null))', 'window !== null', 'true'],
    [
      'if (attempt.steps.some(({ window }) => window !== null))',
      'window !== null',
      'window === null',
    ],
  ),
  ...because('it bounds how many run side by side, and no verdict', 'harness/run/timeline.ts', [
    'await pMap(due, async (attempt) => void ran.set(attempt, await runDueSteps(attempt, start)), {',
    '{ concurrency, }',
    '{}',
  ]),
  ...because('an attempt that has ended has a step left', 'harness/run/timeline.ts', [
    'if (attempt.outcome === null && nextStep(attempt) === undefined) await judgeAttempt(attempt);',
    'attempt.outcome === null',
    'true',
  ]),
  ...because(
    'the timeline ends every attempt, so that each has an outcome',
    'harness/run/judge-timeline.ts',
    ["const kinds = attempts.map(({ outcome }) => outcome?.kind ?? 'blocked');", "'blocked'", '""'],
  ),
  ...because(
    'words for a person, which a test could only repeat',
    'results/exit-code.ts',
    [
      "2: 'the command line or the profile is wrong',",
      "'the command line or the profile is wrong'",
      '""',
    ],
    [
      "3: 'incomplete: not every check could run',",
      "'incomplete: not every check could run'",
      '""',
    ],
    [
      "5: 'the target was unreachable or refused our credentials',",
      "'the target was unreachable or refused our credentials'",
      '""',
    ],
    ["6: 'the suite itself failed',", "'the suite itself failed'", '""'],
    ["7: 'refused by a safety rule',", "'refused by a safety rule'", '""'],
  ),
  ...because('a check that comes twice is taken once', 'harness/plan/budget.ts', [
    'for (const each of [...shares.slice(turn), ...shares.slice(0, turn)].flat()) {',
    'shares.slice(0, turn)',
    'shares',
  ]),
  ...because('what the plan settled is never selected', 'harness/plan/budget.ts', [
    'const cut = single.filter((each) => each.preset === null && !kept.has(each));',
    'each.preset === null',
    'true',
  ]),
];
