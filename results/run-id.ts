import { z } from 'zod';

/** The name of a run, which is part of submission ids and of the names of files: letters, digits and hyphens. */
export const runId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/);
