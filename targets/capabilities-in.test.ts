import { expect, test } from 'vitest';
import { capabilitiesIn } from './capabilities-in.ts';

const signature = 'f56700940e3318cf471c0e1e474d715c';

test('the signature of a link is a capability, its expiry and its path are not', () => {
  const body = `{"upload_url":"https://store.example/a?expires=1767225600\\u0026signature=${signature}"}`;
  expect(capabilitiesIn(body)).toEqual([signature]);
});

test('what has no query has none', () => {
  expect(capabilitiesIn('{"redirect_uri":"https://app.example/partner/add#content=abc"}')).toEqual(
    [],
  );
});
