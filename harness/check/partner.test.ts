import { describe, expect, test } from 'vitest';
import { type FakeAnswer, fakeTarget } from '../testing/fake-target.ts';
import { createPartner } from './partner.ts';

const payload = { credential_type: 'education', score: 3 };

/** A partner on a target that sends the listed answers first; ids count from id-1. */
function partnerOn(...answers: readonly FakeAnswer[]) {
  const left = [...answers];
  const target = fakeTarget({ answer: () => left.shift() });
  const session = target.session({ step: 'step' });
  let made = 0;
  const freshId = () => {
    made += 1;
    return `id-${made}`;
  };
  return { target, partner: createPartner(session.partner, freshId) };
}

describe('a submission', () => {
  test('is sent under a fresh id beside the payload', async () => {
    const { target, partner } = partnerOn();
    const submitted = await partner.submit(payload);
    await partner.submit(payload);
    expect(target.requests.map(({ body }) => body)).toEqual([
      { id: 'id-1', ...payload },
      { id: 'id-2', ...payload },
    ]);
    expect(submitted).toEqual({
      id: 'id-1',
      credentialType: 'education',
      payload,
      link: 'https://seek.example/add#content=0',
      status: 201,
      request: 'POST /add/education (id id-1)',
    });
  });

  test('is blocked by ADD-001 if it is refused', async () => {
    const { partner } = partnerOn({ status: 422, body: { errors: [] } });
    await expect(partner.submit(payload)).rejects.toMatchObject({
      name: 'Blocked',
      by: 'ADD-001',
      message:
        'POST /add/education (id id-1): expected 201 with a redirect_uri, got 422 {"errors":[]}',
    });
  });

  test('goes to the path that is asked for', async () => {
    const { target, partner } = partnerOn();
    const submitted = await partner.submit(payload, { type: 'other', id: 'mine' });
    expect(target.requests[0]).toMatchObject({ path: '/add/other', body: { id: 'mine' } });
    expect(submitted.credentialType).toBe('other');
  });
});

describe('a repeat', () => {
  test('sends the same id and payload to the same path', async () => {
    const { target, partner } = partnerOn();
    const earlier = await partner.submit(payload, { type: 'other' });
    const repeat = await partner.repeat(earlier);
    expect(target.requests[1]).toEqual(target.requests[0]);
    expect(repeat).toEqual(earlier);
  });

  test('breaks the rule if no link comes back', async () => {
    const { partner } = partnerOn(
      { status: 201, body: { redirect_uri: 'https://l' } },
      { status: 409, body: {} },
    );
    const earlier = await partner.submit(payload);
    await expect(partner.repeat(earlier)).rejects.toMatchObject({
      name: 'Violation',
      message:
        'POST /add/education (id id-1), sent again: expected 200 or 201 with a redirect_uri, got 409 {}',
    });
  });

  test('may carry another payload under the old id', async () => {
    const { target, partner } = partnerOn();
    const earlier = await partner.submit(payload);
    await partner.repeat(earlier, { payload: { ...payload, score: 4 } as typeof payload });
    expect(target.requests[1]?.body).toEqual({ id: 'id-1', ...payload, score: 4 });
  });
});

describe('an answer that speaks of the condition of the target', () => {
  test.each([408, 429, 502, 503, 504])('of %i blocks whatever was asked', async (status) => {
    const { partner } = partnerOn({ status, body: 'busy' });
    await expect(partner.send(payload)).rejects.toMatchObject({
      name: 'Blocked',
      by: null,
      message: `POST /add/education (id id-1): the target was not available, it answered ${status} busy (sent 1 times)`,
      remedy: 'run again when the target is up, or lower limits.requestsPerSecond',
    });
  });

  test.each([500, 501, 400, 404])('is not the answer %i', async (status) => {
    const { partner } = partnerOn({ status, body: '' });
    await expect(partner.send(payload)).resolves.toMatchObject({ status, id: 'id-1' });
  });
});

test('a text is sent as it is, around its id', async () => {
  const { target, partner } = partnerOn();
  const answer = await partner.sendText('education', (id) => `{"id":"${id}"`);
  expect(target.requests[0]?.body).toBe('{"id":"id-1"');
  expect(answer.id).toBe('id-1');
});

test('a request whose path has the id names it once', async () => {
  const { partner } = partnerOn();
  expect((await partner.status('spc-9')).request).toBe('POST /status/spc-9');
  expect(await partner.statuses(['spc-9'])).toMatchObject({ request: 'POST /status', id: null });
});
