import { z } from 'zod';

/** The answer to an accepted submission. Source: `api.md` section 1. */
export const added = z.looseObject({ redirect_uri: z.string() });
