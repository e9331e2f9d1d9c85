import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const file = path.join(import.meta.dirname, '..', 'examples', 'broker', 'compose.yaml');
const { services } = parse(await readFile(file, 'utf8'));

/** Those of the variables in the README of pact-foundation/pact-broker-docker that such a file may need. */
const documented = [
  'PACT_BROKER_PORT',
  'PACT_BROKER_BASE_URL',
  'PACT_BROKER_LOG_LEVEL',
  'PACT_BROKER_DATABASE_URL',
  'PACT_BROKER_DATABASE_ADAPTER',
  'PACT_BROKER_DATABASE_NAME',
  'PACT_BROKER_BASIC_AUTH_USERNAME',
  'PACT_BROKER_BASIC_AUTH_PASSWORD',
  'PACT_BROKER_ALLOW_PUBLIC_READ',
];

test('the official broker gets only variables that it knows, as texts', () => {
  const { environment } = services.broker;
  expect(Object.keys(environment).filter((name) => !documented.includes(name))).toEqual([]);
  expect(Object.values(environment).every((value) => typeof value === 'string')).toBe(true);
});

test('the official broker keeps its database in a folder that it has and may write to', () => {
  const { environment, tmpfs } = services.broker;
  const folder = path.posix.dirname(environment.PACT_BROKER_DATABASE_NAME);
  expect(tmpfs).toEqual([`${folder}:mode=1777`]);
});

test('the official broker is pinned and listens on this machine alone', () => {
  const { image, ports } = services.broker;
  expect(image).toMatch(/^pactfoundation\/pact-broker:\d+\.\d+\.\d+-pactbroker\d+\.\d+\.\d+$/);
  expect(ports).toEqual(['127.0.0.1:9292:9292']);
});
