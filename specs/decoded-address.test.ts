import { expect, test } from 'vitest';
import { decodedAddress } from './decoded-address.ts';

test.each([
  ['https://a.example/?name=Synthia+Person', 'https://a.example/?name=Synthia Person'],
  ['https://a.example/?name=S%C3%BDnthia', 'https://a.example/?name=Sýnthia'],
  ['https://a.example/?share=100%', 'https://a.example/?share=100%'],
  ['%E0%+a', '%E0% a'],
])('%s is read as %s', (address, read) => {
  expect(decodedAddress(address)).toBe(read);
});
