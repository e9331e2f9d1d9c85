import { mistakeIn } from '../check.ts';
import type { connection } from '../connection.ts';
import { askOnce, askUntilFinal } from './ask.ts';
import { sendBatch } from './batch.ts';
import type { TestControl } from './person.ts';
import { receiveEvents } from './receive.ts';
import { submissionFor, type TestCredential, type TestData, updated } from './records.ts';
import { verifyOne } from './verify.ts';

/** What every journey works with. */
export interface JourneyContext {
  readonly api: ReturnType<typeof connection>;
  readonly control: TestControl;
  readonly data: TestData;
}

type Journey = (context: JourneyContext) => Promise<void>;

/** The journeys of this application, by the names that `spc client` asks for. */
export const journeys: Readonly<Record<string, Journey>> = {
  async submit(context) {
    await submitAll(context);
  },
  async twice({ api, control, data }) {
    const [record] = firstOfEach(data);
    if (record === undefined) return;
    const click = () => api((client) => client.submit(submissionFor(record)));
    const [link] = await Promise.all([click(), click()]);
    await (await control.newPerson()).visit(link);
  },
  async poll(context) {
    await askUntilFinal(context.api, await submitAll(context));
  },
  async many(context) {
    await askOnce(context.api, await submitAll(context));
  },
  async update({ api, control, data }) {
    for (const { of, fields } of data.updates) {
      const record = firstOfEach(data).find(({ key }) => key === of);
      if (record === undefined) continue;
      const person = await control.newPerson();
      const link = await api((client) => client.submit(submissionFor(record)));
      await person.visit(link);
      await person.accept(link);
      const newer = updated(record, fields);
      await person.visit(await api((client) => client.submit(submissionFor(newer))));
    }
  },
  async batch({ api, control, data }) {
    const [person] = data.people;
    if (person === undefined) return;
    const link = await sendBatch(api, person, data.files);
    await (await control.newPerson()).visit(link);
  },
  async verify({ api, control }) {
    await verifyOne(api, control);
  },
  async receive({ api }) {
    await receiveEvents(api);
  },
  async records({ api, data }) {
    for (const record of firstOfEach(data)) {
      const submission = submissionFor(record);
      const field = mistakeIn(submission);
      if (field === null) await api((client) => client.submit(submission));
      else process.stderr.write(`${record.key} was not sent: ${field} cannot be as it is\n`);
    }
  },
  async return({ api, control, data }) {
    const [record] = firstOfEach(data);
    if (record === undefined) return;
    const person = await control.newPerson();
    const submit = () => api((client) => client.submit(submissionFor(record)));
    await person.visit(await submit());
    await control.passHours(49);
    // The old link has ended: the same id brings a new one.
    await person.visit(await submit());
  },
};

/** Submits the first credential of every person, sends each to their link, and returns the ids. */
async function submitAll({ api, control, data }: JourneyContext): Promise<readonly string[]> {
  return Promise.all(
    firstOfEach(data).map(async (record) => {
      const submission = submissionFor(record);
      const link = await api((client) => client.submit(submission));
      // The link reaches the person as it came: nothing is added, decoded or built anew.
      await (await control.newPerson()).visit(link);
      return submission.id;
    }),
  );
}

function firstOfEach({ people }: TestData): readonly TestCredential[] {
  return people.flatMap(({ credentials }) => credentials.slice(0, 1));
}
