import { built } from './build.ts';

const { serveMock } = await import(new URL(`../${built}/mock/serve.js`, import.meta.url).href);
process.stdout.write(`${(await serveMock()).url}\n`);
