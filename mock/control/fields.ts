import { HTTPException } from 'hono/http-exception';

/** A thousand years: further on, dates stop being four-digit soon. */
const longest = 1000 * 365 * 24 * 3600;

function refuse(message: string): never {
  throw new HTTPException(400, { message });
}

/** The JSON object of a request. @throws {HTTPException} 400 if the body is not an object */
export function objectIn(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) refuse('the body must be a JSON object');
  return value as Record<string, unknown>;
}

/** A text field. @throws {HTTPException} 400 if it is missing */
export function textIn(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : refuse(`${name} must be a string`);
}

/** One of a few values. @throws {HTTPException} 400 if it is another, or missing without a `fallback` */
export function choiceIn<Choice>(
  body: Record<string, unknown>,
  name: string,
  choices: readonly Choice[],
  fallback?: Choice,
): Choice {
  const value = body[name] ?? fallback;
  return choices.find((choice) => choice === value) ?? refuse(wrongChoice(name, choices));
}

/** Seconds to move on. @throws {HTTPException} 400 if they are negative or not a number */
export function secondsIn(body: Record<string, unknown>, name: string): number {
  const value = body[name];
  const usable = typeof value === 'number' && value >= 0 && value <= longest;
  return usable ? value : refuse(`${name} must be a number of seconds, 0 to ${longest}`);
}

function wrongChoice(name: string, choices: readonly unknown[]): string {
  return `${name} must be one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
}
