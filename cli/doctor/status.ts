import type { Answer } from '../../targets/answer.ts';
import type { PartnerClient } from '../../targets/partner-client.ts';
import { fine, type Line, problem } from './line.ts';

/** Whether a made-up token is refused. Only an id that does not exist is asked for. */
export async function badTokenLine(partner: PartnerClient, id: string): Promise<Line> {
  const name = 'bad token';
  const answer = await partner.status(id, { token: 'made-up-by-spc-doctor' });
  const { status, shown } = answer;
  if (status === 401 || status === 403) return fine(name, `refused with ${status}`);
  if (status >= 400 && status < 500) {
    return fine(name, `refused with ${status}; 401 is usual`, 'note');
  }
  return problem(
    name,
    `${requestLine(answer)} with a made-up token: expected 401, got ${shown}`,
    'make the target check tokens: until then, the results of a run about access mean nothing',
    3,
  );
}

/** What the status API says about an id that does not exist. */
export async function unknownIdLine(
  partner: PartnerClient,
  id: string,
  { token, expected }: { readonly token: string; readonly expected: number },
): Promise<Line> {
  const name = 'status API';
  const answer = await partner.status(id, { token });
  const { status, shown } = answer;
  if (status === expected) return fine(name, `answers ${status} for an id that does not exist`);
  if (status === 401 || status === 403) {
    return problem(
      name,
      `${requestLine(answer)}: expected ${expected}, got ${shown}`,
      'the token is good for submissions and not for the status API: ask SEEK Pass which scope it needs',
      5,
    );
  }
  if (status >= 500) {
    return problem(
      name,
      `${requestLine(answer)}: expected ${expected}, got ${shown}`,
      'read the log of the target',
      3,
    );
  }
  const hint = `answers ${status} for an id that does not exist; if that is meant, write assume: { unknownStatusId: ${status} }`;
  return fine(name, hint, 'note');
}

function requestLine({ request }: Answer): string {
  return `${request.method} ${request.path}`;
}
