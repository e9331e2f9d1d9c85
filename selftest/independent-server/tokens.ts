import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { OwnClock } from './clock.ts';
import type { Options } from './options.ts';

/** What a token lets its bearer do. */
export interface Grant {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970, on the server's clock. */
  readonly expires: number;
}

/** A token with what it grants. */
export interface IssuedToken extends Grant {
  readonly token: string;
}

/** All tokens that one server has given out. */
export interface TokenOffice {
  issue(clientId: string, scopes: readonly string[]): IssuedToken;
  /** Null if the token is not one of ours or has expired. */
  find(token: string): Grant | null;
  clear(): void;
}

/** Makes an empty token store; a token is known by its exact text, not by what it holds. */
export function openTokenOffice(clock: OwnClock, options: Options): TokenOffice {
  const known = new Map<string, IssuedToken>();
  const key = randomBytes(64);

  const good = ({ expires }: Grant) => expires > clock.now();

  function existing(clientId: string, scopes: readonly string[]): IssuedToken | undefined {
    const wanted = scopes.join(' ');
    return [...known.values()].find(
      (each) => each.clientId === clientId && each.scopes.join(' ') === wanted && good(each),
    );
  }

  return {
    issue: (clientId, scopes) => {
      const already = options.sameToken ? existing(clientId, scopes) : undefined;
      if (already !== undefined) return already;
      const now = clock.now();
      const expires = now + options.tokenLife * 1000;
      // Stryker disable next-line StringLiteral: a token is opaque to partners
      const claims = { sub: clientId, scope: scopes.join(' '), ...times(now, expires) };
      const token = makers[options.tokens](claims, key);
      const issued = { token, clientId, scopes, expires };
      known.set(token, issued);
      return issued;
    },
    find: (token) => {
      const issued = known.get(token);
      return issued !== undefined && good(issued) ? issued : null;
    },
    // Stryker disable next-line ArrowFunction: only a reset by test control empties it, and no check resets in the middle
    clear: () => known.clear(),
  };
}

const makers: Readonly<Record<Options['tokens'], (claims: object, key: Buffer) => string>> = {
  jwt: (claims, key) => signed({ ...claims, jti: randomUUID() }, key),
  'jwt without jti': signed,
  dotted: () => ['v4', 'local', randomBytes(60).toString('base64url')].join('.'),
  opaque: () => randomBytes(27).toString('base64url'),
};

function times(now: number, expires: number) {
  return { iat: Math.floor(now / 1000), exp: Math.floor(expires / 1000) };
}

function signed(claims: object, key: Buffer): string {
  // Stryker disable next-line StringLiteral,ObjectLiteral: a token is opaque to partners
  const parts = [{ alg: 'HS512', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const text = parts.join('.');
  return `${text}.${createHmac('sha512', key).update(text).digest('base64url')}`;
}
