import { connection } from '../connection.ts';
import { journeys } from './journeys.ts';
import { testControl } from './person.ts';
import { testData } from './records.ts';

/** What `spc client` expects of a command that has no such journey. */
const NO_SUCH_JOURNEY = 77;

const journey = journeys[process.env.SPC_JOURNEY ?? 'submit'];
if (journey === undefined) process.exit(NO_SUCH_JOURNEY);

const setting = (name: string) => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`expected ${name} in the environment, got nothing`);
  return value;
};

const data = testData(setting('SPC_DATA'));
const types = new Set(data.people.flatMap((each) => each.credentials[0]?.credential_type ?? []));

try {
  await journey({
    api: connection({
      url: setting('SEEK_PASS_URL'),
      clientId: setting('SEEK_PASS_CLIENT_ID'),
      clientSecret: setting('SEEK_PASS_CLIENT_SECRET'),
      scope: [...types].map((type) => `write.${type}`).join(' '),
    }),
    control: testControl(setting('SPC_CONTROL_URL')),
    data,
  });
} catch (error) {
  // The message names no person and no secret.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
