import type { Exchange } from '../results/exchange.ts';

/** A submission as the suite records it, token already redacted; an answer of any status and body. */
export function sampleSubmission(
  id: string,
  given: { readonly step?: string; readonly status?: number; readonly answer?: string } = {},
): Exchange {
  const { step = 'submit', status = 201, answer = link(id) } = given;
  return {
    via: 'http',
    step,
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:4010/api/partner/v1/add/education.json',
      headers: { authorization: 'Bearer [redacted]', 'content-type': 'application/json' },
      body: JSON.stringify({
        id,
        document_type: 'pdf',
        credential_type: 'education',
        data: { credential, document: 'https://certificates.example.edu/sample.pdf' },
      }),
    },
    response: {
      status,
      headers: { 'content-type': 'application/json', date: 'Thu, 01 Jan 2026 09:00:00 GMT' },
      body: answer,
    },
    failure: null,
    durationMs: 3.25,
  };
}

/** The answer that carries a redirect link. */
export function link(content: string): string {
  const fragment = `clientId=c-1&documentType=pdf&content=${content}`;
  return JSON.stringify({
    redirect_uri: `http://127.0.0.1:4010/partner/add/education#${fragment}`,
  });
}

const credential = {
  full_name: "Zoë O'Brien-Ngũgĩ",
  education_provider: 'Wattle University',
  course_name: 'Bachelor of Testing',
  conferral_year: '2021',
  majors: ['Contracts', 'Suites'],
};
