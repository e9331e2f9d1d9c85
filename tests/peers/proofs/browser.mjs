// A rule about what a person sees, by a browser.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startMock } from 'seekpass-conformance/mock';

const manifest = createRequire(import.meta.url).resolve('seekpass-conformance/package.json');
const pages = path.join(path.dirname(manifest), 'mock', 'pages', 'mock.pages.yaml');
const mock = await startMock();
const profile = {
  name: 'in a browser',
  baseUrl: mock.url,
  credentialTypes: ['education'],
  auth: { clientId: mock.client.clientId, clientSecret: `$${'{PARTNER_SECRET}'}` },
  documents: { pdf: 'https://files.example.edu/sample.pdf' },
  people: { driver: 'browser', pages, users: [] },
};
writeFileSync('browser.target.yaml', JSON.stringify(profile));
process.env.PARTNER_SECRET = mock.client.clientSecret;

const run = spawn('spc', ['run', 'browser.target.yaml', '--only', 'LINK', '--type', 'education'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
const code = await new Promise((resolve) => run.once('close', resolve));
await mock.close();
process.exitCode = code;
