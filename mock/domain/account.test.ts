import { describe, expect, test } from 'vitest';
import { education, mockForTest } from '../testing/mock.ts';

describe('a newer version', () => {
  test('with equal key fields replaces on acceptance only', async () => {
    const { mock, person } = await withCredential({
      awaiting_graduation: true,
      conferral_year: null,
    });
    const link = await mock.submit(education('b'));
    await mock.visit(person, link);
    expect(await years(mock, person)).toEqual([null]);
    await mock.decide(person, link, 'accept');
    expect(await years(mock, person)).toEqual(['2020']);
  });

  test.each(['full_name', 'education_provider', 'course_name'])(
    'with another %s stands beside the older one',
    async (field) => {
      const { mock, person } = await withCredential();
      const link = await mock.submit(education('b', { [field]: 'Another' }));
      await mock.decide(person, link, 'accept');
      expect(await mock.credentials(person)).toHaveLength(2);
    },
  );

  test('leaves the equal credential of another person alone', async () => {
    const { mock, person } = await withCredential();
    const other = await mock.person();
    await mock.decide(other, await mock.submit(education('b')), 'accept');
    expect(await mock.credentials(person)).toHaveLength(1);
    expect(await mock.credentials(other)).toHaveLength(1);
  });
});

describe('the document of an accepted credential', () => {
  test('is deleted 48 hours after acceptance without the app', async () => {
    const { mock, person } = await withCredential();
    mock.wait(47 + 59 / 60);
    expect(await documents(mock, person)).toEqual(['present']);
    mock.wait(2 / 60);
    expect(await documents(mock, person)).toEqual(['deleted']);
  });

  test.each([-1, 0, 47])('stays if the app was used %d hours later', async (hours) => {
    const { mock, person, link } = await withSubmission();
    if (hours < 0) await mock.appSignIn(person);
    await mock.decide(person, link, 'accept');
    mock.wait(Math.max(hours, 0));
    await mock.appSignIn(person);
    mock.wait(100);
    expect(await documents(mock, person)).toEqual(['present']);
  });

  test('does not come back with a late sign-in', async () => {
    const { mock, person } = await withCredential();
    mock.wait(49);
    await mock.appSignIn(person);
    expect(await documents(mock, person)).toEqual(['deleted']);
  });
});

async function withSubmission(change: Record<string, unknown> = {}) {
  const mock = mockForTest();
  return { mock, person: await mock.person(), link: await mock.submit(education('a', change)) };
}

async function withCredential(change: Record<string, unknown> = {}) {
  const { mock, person, link } = await withSubmission(change);
  await mock.decide(person, link, 'accept');
  return { mock, person };
}

async function years(mock: ReturnType<typeof mockForTest>, person: string) {
  return (await mock.credentials(person)).map(({ fields }) => fields.conferral_year);
}

async function documents(mock: ReturnType<typeof mockForTest>, person: string) {
  return (await mock.credentials(person)).map(({ document }) => document);
}
