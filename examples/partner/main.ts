import { serve } from '@hono/node-server';
import { partnerApp } from './app.ts';

const {
  SEEK_PASS_URL: url,
  SEEK_PASS_CLIENT_ID: clientId,
  SEEK_PASS_CLIENT_SECRET: clientSecret,
  SPC_ENTRY_PORT: port = '3000',
} = process.env;

if (url === undefined || clientId === undefined || clientSecret === undefined) {
  throw new Error(
    'expected SEEK_PASS_URL, SEEK_PASS_CLIENT_ID and SEEK_PASS_CLIENT_SECRET; `npm run mock` prints some',
  );
}

const course = {
  id: '6f6fb7a4-7b34-4b6f-9d43-0d4a4b0f5a11',
  learner: { givenName: 'Synthia', familyName: 'Person' },
  course: 'Spreadsheet Skills for Accountants',
  completedOn: new Date('2026-05-17'),
  mark: 87,
};

serve({ fetch: partnerApp({ url, clientId, clientSecret }, [course]).fetch, port: Number(port) });
