import fc from 'fast-check';
import { setupServer } from 'msw/node';
import { faultySubmissions, submissions } from 'seekpass-conformance/generators';
import { type MswMock, mswMock } from 'seekpass-conformance/msw';
import { test as base, describe, expect } from 'vitest';
import { partnerApp } from './app.ts';
import { PartnerApiError } from './client.ts';
import { connection } from './connection.ts';

const course = {
  id: '6f6fb7a4-7b34-4b6f-9d43-0d4a4b0f5a11',
  learner: { givenName: 'Synthia', familyName: 'Person' },
  course: 'Spreadsheet Skills for Accountants',
  completedOn: new Date('2025-05-17'),
};

// biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from the pattern, here nothing.
const test = base.extend('mock', async ({}, { onCleanup }) => {
  const mock = mswMock();
  const server = setupServer(mock.handler);
  server.listen({ onUnhandledFrame: 'error' });
  onCleanup(() => server.close());
  return mock;
});

function academy({ url, client: { clientId, clientSecret } }: MswMock) {
  const app = partnerApp({ url, clientId, clientSecret }, [course]);
  const share = () => app.request(`/courses/${course.id}/share`, { method: 'POST' });
  return {
    share,
    link: async () => (await share()).headers.get('location') ?? '',
    shown: async () => (await app.request(`/courses/${course.id}`)).text(),
    refresh: async () => (await app.request(`/courses/${course.id}`)).headers.get('refresh'),
  };
}

describe('sharing a course', () => {
  test('sends its owner to the link of SEEK Pass', async ({ mock }) => {
    const answer = await academy(mock).share();
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/\/partner\/add\/microcredential#clientId=/);
  });

  test('is shown as waiting, and then as shared', async ({ mock }) => {
    const { link, shown, refresh } = academy(mock);
    expect(await shown()).toContain('Not shared yet');
    const opened = await link();
    expect([await shown(), await refresh()]).toEqual([expect.stringContaining('Waiting'), '5']);
    await (await mock.newPerson()).accept(opened);
    expect([await shown(), await refresh()]).toEqual([
      expect.stringContaining('In your SEEK'),
      null,
    ]);
  });

  test('is shown as not shared once its owner cancels', async ({ mock }) => {
    const { link, shown } = academy(mock);
    await (await mock.newPerson()).cancel(await link());
    expect(await shown()).toContain('Not shared: cancelled');
  });

  test('gives the same link for 48 hours and then a new one', async ({ mock }) => {
    const { link } = academy(mock);
    const first = await link();
    mock.clock.advance({ hours: 47, minutes: 59 });
    expect(await link()).toBe(first);
    mock.clock.advance({ minutes: 2 });
    expect(await link()).not.toBe(first);
  });
});

describe('our client', () => {
  const use = ({ url, client }: MswMock) => connection({ url, ...client });

  test('gets a link for all that the API accepts', async ({ mock }) => {
    const property = fc.asyncProperty(submissions('microcredential'), async (submission) => {
      const link = await use(mock)((api) => api.submit(submission));
      expect(link).toContain('#clientId=');
    });
    await fc.assert(property, { numRuns: 20 });
  });

  test('says what was refused for every kind of fault', async ({ mock }) => {
    const faulty = faultySubmissions('microcredential').filter(
      ({ submission }) => submission.credential_type === 'microcredential',
    );
    const property = fc.asyncProperty(faulty, async ({ submission }) => {
      const refused = use(mock)((api) => api.submit(submission));
      await expect(refused).rejects.toThrow(PartnerApiError);
    });
    await fc.assert(property, { numRuns: 20 });
  });
});
