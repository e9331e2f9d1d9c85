import { serveMock } from '../mock/serve.ts';

/** Started as `node serve-mock.ts [ENTRIES]`, with how many exchanges its journal keeps: none by default, as in a run. */
const journal = Number(process.argv[2] ?? 0);
process.stdout.write(`${(await serveMock({ journal })).url}\n`);
