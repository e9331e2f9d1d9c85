import type { JournalCall, JournalDelivery } from '../../mock/journal/entry.ts';
import type { Exchange } from '../../results/exchange.ts';

/** An exchange of a journal as reports show it. */
export function exchangeOf(call: JournalCall, step: string): Exchange {
  const { method, path, headers, body, encoding, answer, took, disturbedBy } = call;
  return {
    via: 'http',
    step: disturbedBy === null ? step : `${step}, changed by the scene`,
    request: {
      method,
      url: `http://${headers.host ?? '127.0.0.1'}${path}`,
      headers,
      body: encoding === 'base64' ? `(base64) ${body}` : body === '' ? null : body,
    },
    response: answer === null ? null : { ...answer },
    failure: answer === null ? 'no answer was given' : null,
    durationMs: took ?? 0,
  };
}

/** An event that was posted to the client, as reports show it. */
export function exchangeOfDelivery(delivery: JournalDelivery, step: string): Exchange {
  const { url, headers, body, says, status, took } = delivery;
  return {
    via: 'http',
    step: says === null ? `${step}, an event` : `${step}, an event ${says}`,
    request: { method: 'POST', url, headers, body },
    response: status === null ? null : { status, headers: {}, body: '' },
    failure: status === null ? 'no answer was given' : null,
    durationMs: took ?? 0,
  };
}
