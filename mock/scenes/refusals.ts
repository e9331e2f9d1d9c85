import { type PlainAnswer, type Scene, scene } from './scene.ts';

const json = 'application/json; charset=utf-8';
const ours = (code: string) =>
  `{"errors":[{"field":"data.credential.full_name","code":"${code}","message":"is not accepted"}]}`;

/** Every submission is refused in this way. */
function refused(name: string, says: string, status: number, type: string, body: string): Scene {
  const answer: PlainAnswer = {
    status,
    headers: type === '' ? {} : { 'Content-Type': type },
    body,
  };
  return scene({
    name: `refused-${name}`,
    says: `Every submission is refused with ${status}${says}.`,
    rules: ['CADD-011', 'CADD-013'],
    ends: 'not zero',
    disturb: ({ kind }) => (kind === 'submit' ? { does: 'answer', answer } : undefined),
  });
}

/** Refusals for the content, in the statuses and the shapes of bodies that servers use. */
export const refusalScenes: readonly Scene[] = [
  refused('400', '', 400, json, ours('unparsable')),
  refused('409', '', 409, json, ours('conflict')),
  refused('415', '', 415, json, ours('unsupported')),
  refused('422', '', 422, json, ours('invalid')),
  refused(
    'html',
    ' and a page of HTML',
    422,
    'text/html; charset=utf-8',
    '<!doctype html><title>Refused</title><h1>422</h1>',
  ),
  refused('empty', ' and an empty body', 422, '', ''),
  refused(
    'problem',
    ' and problem details (RFC 9457)',
    422,
    'application/problem+json',
    '{"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"full_name is not accepted"}',
  ),
  refused(
    'nested',
    ' and errors nested by field',
    422,
    json,
    '{"errors":{"data":{"credential":{"full_name":["is not accepted"]}}}}',
  ),
  refused(
    'cut-off',
    ' and JSON that ends half-way',
    422,
    json,
    '{"errors":[{"field":"data.credential.full_name","code":"inv',
  ),
];
