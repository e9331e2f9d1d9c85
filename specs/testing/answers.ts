import type { AnswerMemo, Submitted } from '../../harness/check/partner.ts';

/** An answer as a step returns it: a text as it is, any other value as JSON. */
export function answer(status: number, body: unknown): AnswerMemo {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const shown = `${status} ${text}`;
  return { id: 'spc-1', request: 'GET /status', status, headers: {}, text, shown, attempts: 1 };
}

/** An accepted submission whose answer had this link. */
export function submitted(link: string): Submitted {
  return {
    id: 'spc-1',
    credentialType: 'education',
    payload: { credential_type: 'education', document_type: 'none' },
    link,
    status: 201,
    request: 'POST /add (id spc-1)',
  };
}

/** A link with this content. */
export function linkTo(content: string): string {
  return `https://seek.example/partner/add/education#clientId=c&content=${content}`;
}

/** What an act throws; null if it throws nothing. */
export async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (thrown) {
    return thrown;
  }
  return null;
}
