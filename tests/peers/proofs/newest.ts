import fc from 'fast-check';
import { Hono } from 'hono';
import { setupServer } from 'msw/node';
import { credentialType, submissionSchema } from 'seekpass-conformance/contracts';
import { submissions } from 'seekpass-conformance/generators';
import { createMock } from 'seekpass-conformance/mock/app';
import { mswMock } from 'seekpass-conformance/msw';
import { hostConformance } from 'seekpass-conformance/vitest';
import { z } from 'zod';

const education = credentialType('education');
fc.assert(fc.property(submissions('education'), (submission) => submission.id.length > 0));
const own = new Hono().route('/seek', createMock().app);
const server = setupServer(mswMock().handler);
const listed = education && z.array(submissionSchema(education)).safeParse([]);
export const made = {
  own,
  server,
  ok: listed?.success,
  hosted: hostConformance({ only: ['URI'] }),
};
