import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { disguiseIn } from './disguises.ts';

const name = 'Zorvel Quinmo';
const around = (text: string) => `https://app.example/partner/add/education#content=a1${text}b2`;

test.each([
  ['in plain text', 'zorvel+quinmo'],
  ['in plain text', Array.from(name, (one) => `%${one.charCodeAt(0).toString(16)}`).join('')],
  ['in hexadecimal', Buffer.from(name).toString('hex').toUpperCase()],
  ['in base64', Buffer.from(`1:${name}:2`).toString('base64')],
  ['in base64', Buffer.from(`12:${name}`).toString('base64url')],
  ['backwards', Array.from(name).reverse().join('')],
  ['hashed', hash('sha256', name)],
  ['hashed', hash('md5', name, 'base64')],
])('a name is recognised %s', (disguise, written) => {
  expect(disguiseIn(around(written), name)).toBe(disguise);
});

test('a link of a request id tells nothing', () => {
  expect(disguiseIn(around('3f2b8c1e-77aa-4b1e-9d0e-5a6f7c8d9e0f'), name)).toBeNull();
});
