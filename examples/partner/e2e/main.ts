import { connection } from '../connection.ts';
import { journeys } from './journeys.ts';
import { testControl } from './person.ts';
import { testData } from './records.ts';
import { scopesFor } from './scopes.ts';

/** What `spc client` expects of a command that has no such journey. */
const NO_SUCH_JOURNEY = 77;

const name = process.env.SPC_JOURNEY ?? 'submit';
const journey = journeys[name];
if (journey === undefined) process.exit(NO_SUCH_JOURNEY);

const setting = (name: string) => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`expected ${name} in the environment, got nothing`);
  return value;
};

const data = testData(setting('SPC_DATA'));

try {
  await journey({
    api: connection({
      url: setting('SEEK_PASS_URL'),
      clientId: setting('SEEK_PASS_CLIENT_ID'),
      clientSecret: setting('SEEK_PASS_CLIENT_SECRET'),
      scope: scopesFor(name, data).join(' '),
    }),
    control: testControl(setting('SPC_CONTROL_URL')),
    data,
  });
} catch (error) {
  // The message names no person and no secret.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
