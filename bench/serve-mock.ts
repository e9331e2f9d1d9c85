import { serveMock } from '../mock/serve.ts';

process.stdout.write(`${(await serveMock()).url}\n`);
