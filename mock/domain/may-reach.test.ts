import { expect, test } from 'vitest';
import { usualSettings } from '../settings.ts';
import { mayReach } from './may-reach.ts';

test.each([
  ['http://127.0.0.1:4020/hook', true],
  ['https://localhost/hook', true],
  ['http://[::1]:4020/hook', true],
  ['http://hooks.example:8080/hook', true],
  ['https://hooks.example/hook', true],
  ['https://other.example/hook', false],
  ['https://hooks.example.org/hook', false],
  ['ftp://127.0.0.1/hook', false],
  ['no address', false],
])('with deliverTo: [hooks.example], whether %s may be sent to: %s', (address, expected) => {
  const settings = { ...usualSettings, deliverTo: ['hooks.example'] };
  expect(mayReach({ settings }, address)).toBe(expected);
});

test('without deliverTo only this machine may be sent to', () => {
  expect(mayReach({ settings: usualSettings }, 'https://hooks.example/hook')).toBe(false);
});
