import type { MockOptions } from '../mock.ts';
import { mockForTest } from './mock.ts';

/** A mock with a submission that waits for a file: its upload link, and how to send a file to it or to another. */
export async function uploadLinkForTest(options: MockOptions = {}) {
  const mock = mockForTest(options);
  const answer = await mock.addV2('universal_credential', {
    credential_id: 'U-1',
    fields: {
      full_name: 'Ada Example',
      credential_name: 'Forklift Licence',
      credential_category: 'licence',
      issuer_name: 'Example Board',
    },
    assets: [{ asset_id: 'A-1', asset_type: 'pdf', asset_data: null }],
  });
  const { assets } = (await answer.json()) as { assets: [{ upload_url: string }] };
  const link = new URL(assets[0].upload_url);
  const pdf = { 'content-type': 'application/pdf' };
  const put = (to: URL = link, headers: Readonly<Record<string, string>> = pdf) =>
    mock.app.request(to, { method: 'PUT', headers, body: new TextEncoder().encode('%PDF-1.4') });
  return { mock, link, put };
}

/** The answer of the mock to a refused upload, as an object store writes it. */
export function refusedUpload(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>\n`;
}
