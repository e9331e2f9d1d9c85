import fc from 'fast-check';
import { z } from 'zod';
import type { Payload } from '../../contracts/payload.ts';
import type { Person } from '../../contracts/test-control.ts';
import { type Command, histories } from '../../generators/histories.ts';
import { check } from '../../harness/check/builder.ts';
import { acceptedIn, type Partner, Submitted } from '../../harness/check/partner.ts';
import type { Memos, Step } from '../../harness/check/step.ts';
import { exactly } from '../../harness/check/window.ts';
import type { People } from '../../targets/drivers.ts';
import { ordinary } from '../examples.ts';
import { CommandResult } from './command-result.ts';
import { expectAllowed } from './history-model.ts';

interface History {
  readonly payload: Payload;
  readonly commands: readonly Command[];
}

const Start = z.object({ submit: Submitted, people: z.array(z.string()) });

/** Whatever happens to a submission, each answer is one that the documents allow. */
export const generatedHistories = [
  check('REUSE-009', 'over any history every answer is one that the documents allow')
    .onEveryType()
    .given(
      (context): fc.Arbitrary<History> =>
        fc.record({ payload: ordinary(context), commands: histories() }, { noNullPrototype: true }),
      (examples) => examples * 4,
    )
    .costs(
      ({ commands }) => requestsOf(commands),
      ({ commands }) => requestsOf(beforeWaiting(commands)),
    )
    .following(({ commands }) => [startStep, ...commandSteps(commands)])
    .holds((memos, { example, times }) => {
      const { submit } = Start.parse(memos.start);
      expectAllowed(
        submit,
        example.commands,
        (index) => CommandResult.parse(memos[nameOf(index)]),
        (index) => times[index === null ? 'start' : nameOf(index)],
      );
    }),
];

function requestsOf(commands: readonly Command[]): number {
  return 1 + commands.filter(({ kind }) => kind === 'repeat').length;
}

function beforeWaiting(commands: readonly Command[]): readonly Command[] {
  const waits = commands.findIndex(({ kind }) => kind === 'wait');
  return waits < 0 ? commands : commands.slice(0, waits);
}

const startStep: Step<History> = {
  name: 'start',
  memo: Start,
  window: null,
  act: async ({ partner, people, example }) => ({
    submit: await partner.submit(example.payload),
    people: await leaseEach(peopleIn(example.commands), people),
  }),
};

/** How many people a history needs: up to the last that it names. */
function peopleIn(commands: readonly Command[]): number {
  return Math.max(0, ...commands.map((command) => ('person' in command ? command.person + 1 : 0)));
}

async function leaseEach(count: number, people: People): Promise<Person[]> {
  const leased: Person[] = [];
  while (leased.length < count) leased.push(await people.lease());
  return leased;
}

/** A step for each command but the waits, which postpone the step that follows them. */
function commandSteps(commands: readonly Command[]): readonly Step<History>[] {
  const steps: Step<History>[] = [];
  let waited = 0;
  for (const [index, command] of commands.entries()) {
    if (command.kind === 'wait') {
      waited += command.seconds;
      continue;
    }
    const previous = steps.at(-1)?.name ?? 'start';
    const moment = waited;
    steps.push({
      name: nameOf(index),
      memo: CommandResult,
      window: moment === 0 ? null : exactly(moment, previous),
      act: ({ partner, people }, memos) => perform(command, memos, partner, people),
    });
    waited = 0;
  }
  return steps;
}

async function perform(
  command: Exclude<Command, { kind: 'wait' }>,
  memos: Memos,
  partner: Partner,
  people: People,
): Promise<CommandResult> {
  const { submit, people: leased } = Start.parse(memos.start);
  if (command.kind === 'repeat') {
    const payload = { ...submit.payload, credential_type: submit.credentialType };
    const answer = await partner.send(payload, { id: submit.id });
    return { link: acceptedIn(answer, payload)?.link ?? null, page: null, shown: answer.shown };
  }
  const person = leased[command.person] as string;
  const link = command.link === 'first' ? submit.link : currentLink(submit, memos);
  const page =
    command.kind === 'visit'
      ? await people.visit(person, link, { signIn: command.signIn })
      : await people.decide(person, link, command.kind);
  return { link: null, page, shown: `the ${page} page` };
}

/** The link in the last answer to a submission. */
function currentLink(submit: Submitted, memos: Memos): string {
  const later = Object.entries(memos).filter(([name]) => name !== 'start');
  const links = later.flatMap(([, memo]) => CommandResult.parse(memo).link ?? []);
  return links.at(-1) ?? submit.link;
}

function nameOf(index: number): string {
  return `command ${index + 1}`;
}
