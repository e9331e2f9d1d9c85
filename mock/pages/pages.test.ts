import { describe, expect, test } from 'vitest';
import { education, mockForTest } from '../testing/mock.ts';

describe('the pages', () => {
  test('load nothing from elsewhere and run nothing inline', async () => {
    const answer = await mockForTest().app.request('/partner/add/education');
    const text = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(
      text.match(/(?:src|href)="[^"]*"/g)?.filter((link) => /="(?!\/|data:,)/.test(link)),
    ).toEqual([]);
    expect(text).toMatch(/<noscript>.*JavaScript/s);
  });

  test('lead from link through sign-in to consent and account', async () => {
    const browser = browserOf(mockForTest());
    const link = await browser.mock.submit(education('a', { full_name: '<i>Ada</i>' }));
    expect(await browser.open(link)).toMatchObject({ path: '/sign-in' });
    expect(await browser.signIn()).toMatchObject({ path: '/partner/consent' });
    const accepted = await browser.post('/partner/consent', { link: 'l1', decision: 'accepted' });
    expect(accepted).toMatchObject({ path: '/partner/credential', status: 200 });
    expect(accepted.text).toContain('&lt;i&gt;Ada&lt;/i&gt;');
    expect((await browser.go('/account')).text).toContain('Document: kept');
  });

  test('give a browser that opens a link one session', async () => {
    const { app } = mockForTest();
    const { headers } = await app.request('/partner/open', { method: 'POST', body: '' });
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^mock_session=/)]);
  });

  test('show the error page to a second person', async () => {
    const mock = mockForTest();
    const [one, two] = [browserOf(mock), browserOf(mock)];
    const link = await mock.submit(education('a'));
    await one.open(link);
    await one.signIn('one@example.com');
    await two.open(link);
    const seen = await two.signIn('two@example.com');
    expect(seen).toMatchObject({ path: '/partner/error', status: 404 });
  });

  test('cancel, and then show the link no more', async () => {
    const browser = browserOf(mockForTest());
    const link = await browser.mock.submit(education('a'));
    await browser.open(link);
    await browser.signIn();
    const canceled = await browser.post('/partner/consent', { link: 'l1', decision: 'canceled' });
    expect(canceled.path).toBe('/partner/canceled');
    expect((await browser.open(link)).path).toBe('/partner/error');
  });

  test('refuse another password for a known email', async () => {
    const mock = mockForTest();
    await browserOf(mock).signIn('one@example.com', 'right');
    const refused = await browserOf(mock).signIn('One@Example.com', 'wrong');
    expect(refused).toMatchObject({ path: '/sign-in', status: 422 });
    expect(refused.text).toMatch(/role="alert">The password does not fit/);
  });

  test('take an app sign-in, after which documents stay', async () => {
    const browser = browserOf(mockForTest());
    await browser.open(await browser.mock.submit(education('a')));
    await browser.signIn();
    await browser.post('/partner/consent', { link: 'l1', decision: 'accepted' });
    await browser.post('/app', { email: 'ada@example.com', password: 'x' });
    browser.mock.wait(100);
    expect((await browser.go('/account')).text).toContain('Document: kept');
  });

  test('send no person to another site after signing in', async () => {
    const browser = browserOf(mockForTest());
    const form = { email: 'a@example.com', password: 'x', next: '//evil.example' };
    expect((await browser.post('/sign-in', form)).path).toBe('/account');
  });
});

/** A browser without script: it keeps the cookie, follows redirects, and posts the fragment as the page would. */
function browserOf(mock: ReturnType<typeof mockForTest>) {
  let cookie = '';
  let next = '';
  const send = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const answer = await mock.app.request(path, { ...init, headers: { cookie } });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const location = answer.headers.get('location');
    if (location) return send(location);
    const url = new URL(path, 'http://localhost');
    next = url.searchParams.get('next') ?? next;
    return { path: url.pathname, status: answer.status, text: await answer.text() };
  };
  const post = (path: string, form: Record<string, string>) =>
    send(path, { method: 'POST', body: new URLSearchParams(form).toString() });
  return {
    mock,
    post,
    go: (path: string) => send(path),
    open(link: string) {
      const { hash, pathname } = new URL(link);
      const parameters = Object.fromEntries(new URLSearchParams(hash.slice(1)));
      return post('/partner/open', { segment: pathname.split('/').at(-1) ?? '', ...parameters });
    },
    signIn: (email = 'ada@example.com', password = 'x') =>
      post('/sign-in', { email, password, next }),
  };
}

interface Seen {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}
