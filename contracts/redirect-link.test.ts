import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRedirectLink, redirectLink } from './redirect-link.ts';

const origin = 'https://app.seekpass-staging.com';

test('a link carries its parameters in the fragment alone', () => {
  const link = redirectLink({
    origin,
    path: '/partner/add/education',
    clientId: 'a client',
    documentType: 'open_cert',
    content: 'd8a8eb57',
  });
  expect(link).toBe(
    `${origin}/partner/add/education#clientId=a+client&documentType=open_cert&content=d8a8eb57`,
  );
});

test('what was written is what is read back', () => {
  const parts = fc.record({
    clientId: fc.string(),
    documentType: fc.string(),
    content: fc.string(),
  });
  fc.assert(
    fc.property(parts, (written) => {
      const link = redirectLink({ origin, path: '/partner/add/education', ...written });
      const parameters = readRedirectLink(link)?.parameters ?? [];
      expect(Object.fromEntries(parameters)).toEqual({ ...written });
    }),
    { seed: 1 },
  );
});

test('a batch link names no document type', () => {
  const link = redirectLink({
    origin,
    path: '/partner/add/batch',
    clientId: 'c',
    documentType: null,
    content: 'x',
  });
  expect(readRedirectLink(link)?.parameters.has('documentType')).toBe(false);
});

test('text that is not an absolute URL is not a link', () => {
  expect(readRedirectLink('/partner/add/education#content=x')).toBeNull();
});
