import { z } from 'zod';

/** The answer to an accepted submission. Source: `docs/api.md#version-1`. */
export const added = z.looseObject({ redirect_uri: z.string() });
