import { describe, expect, test } from 'vitest';
import { Blocked } from './blocked.ts';
import {
  expectAccepted,
  expectBodyRefused,
  expectCallerRefused,
  expectForeignRefused,
  expectJsonType,
} from './expectations.ts';
import type { AnswerMemo } from './partner.ts';
import { Violation } from './violation.ts';

function answer(status: number, text = '{}', headers: Record<string, string> = {}): AnswerMemo {
  const shown = `${status} ${text}`;
  return { id: 'spc-1', request: 'POST /add', status, headers, text, shown, attempts: 1 };
}

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (thrown) {
    return thrown;
  }
  return null;
}

describe('an acceptance', () => {
  const payload = { credential_type: 'education', score: 1 };

  test.each([200, 201])('is a %i with a link', (status) => {
    const submitted = expectAccepted(answer(status, '{"redirect_uri":"https://l"}'), payload);
    expect(submitted).toMatchObject({ id: 'spc-1', link: 'https://l', status, payload });
  });

  test.each([
    [202, '{"redirect_uri":"https://l"}'],
    [422, '{"redirect_uri":"https://l"}'],
    [201, '{"redirect_uri":""}'],
    [201, '{}'],
    [201, 'null'],
    [201, 'not JSON'],
  ])('is not met by a %i with %s', (status, text) => {
    const thrown = thrownBy(() => expectAccepted(answer(status, text), payload));
    expect(thrown).toBeInstanceOf(Violation);
    expect(thrown).toMatchObject({
      message: `POST /add: expected 201 with a redirect_uri, got ${status} ${text}`,
    });
  });
});

describe('a refusal of a body', () => {
  test.each([400, 409, 413, 415, 422, 499])('is a %i', (status) => {
    expect(thrownBy(() => expectBodyRefused(answer(status), 'a reason'))).toBeNull();
  });

  test.each([401, 403, 404, 405])('is not met by a %i', (status) => {
    const thrown = thrownBy(() => expectBodyRefused(answer(status), 'a reason'));
    expect(thrown).toBeInstanceOf(Blocked);
    expect(thrown).toHaveProperty(
      'message',
      `POST /add: the answer refuses something else than the body: ${status} {}`,
    );
  });

  test.each([300, 302, 399])('is not met by a redirect with %i', (status) => {
    const thrown = thrownBy(() => expectBodyRefused(answer(status), 'a reason'));
    expect(thrown).toBeInstanceOf(Blocked);
    expect(thrown).toHaveProperty('message', expect.stringContaining('was sent elsewhere'));
  });

  test.each([200, 201, 500, 599])('is broken by a %i', (status) => {
    const thrown = thrownBy(() => expectBodyRefused(answer(status), 'a lost name'));
    expect(thrown).toBeInstanceOf(Violation);
    expect(thrown).toMatchObject({
      basis: null,
      message: `POST /add: expected a refusal with 4xx, for a lost name, got ${status} {}`,
    });
  });
});

describe('a refusal of a caller', () => {
  test.each([300, 302, 400, 401, 403, 404, 499])('is a %i', (status) => {
    expect(thrownBy(() => expectCallerRefused(answer(status), 'no token'))).toBeNull();
  });

  test.each([200, 201, 299])('is broken by a %i', (status) => {
    const thrown = thrownBy(() => expectCallerRefused(answer(status), 'no token'));
    expect(thrown).toBeInstanceOf(Violation);
    expect(thrown).toMatchObject({
      basis: null,
      message: `POST /add: expected 401 or 403, for no token, got ${status} {}`,
    });
  });

  test('only warns if the server failed (5xx)', () => {
    const thrown = thrownBy(() => expectCallerRefused(answer(500), 'no token'));
    expect(thrown).toMatchObject({ name: 'Violation', basis: 'A' });
  });
});

describe('a refusal of another client', () => {
  test.each([400, 401, 403, 404, 499])('is a %i', (status) => {
    expect(thrownBy(() => expectForeignRefused(answer(status), 'GET /hook'))).toBeNull();
  });

  test.each([200, 204, 302, 399, 500, 503])('is no %i', (status) => {
    expect(thrownBy(() => expectForeignRefused(answer(status), 'GET /hook'))).toMatchObject({
      name: 'Violation',
      message: `GET /hook by another client: expected 403 or 404, got ${status} {}`,
    });
  });
});

describe('a JSON media type', () => {
  test.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    ' application/json ; charset=utf-8',
    'application/problem+json',
  ])('is %s', (type) => {
    const typed = answer(200, '{}', { 'content-type': type });
    expect(thrownBy(() => expectJsonType(typed))).toBeNull();
  });

  test.each(['text/html', 'text/json', 'application/jsonp', 'text/html; a=application/json'])(
    'is not %s',
    (type) => {
      const typed = answer(200, '{}', { 'content-type': type });
      expect(thrownBy(() => expectJsonType(typed))).toMatchObject({
        name: 'Violation',
        message: `POST /add: expected content type application/json, got ${type} with 200 {}`,
      });
    },
  );

  test('is missed if no type is sent', () => {
    const thrown = thrownBy(() => expectJsonType(answer(200)));
    expect(thrown).toHaveProperty('message', expect.stringContaining('got none with 200 {}'));
  });
});
