import { z } from 'zod';

/** A UTC time with optional fraction, written with `Z` or `+00:00`, such as `2026-01-01T12:00:00Z`. */
export const utcTime = z.iso
  .datetime({ offset: true, error: 'must be a UTC time, YYYY-MM-DDThh:mm:ssZ' })
  .regex(/:\d\d:\d\d(\.\d+)?(Z|\+00:00)$/, 'must be a UTC time, YYYY-MM-DDThh:mm:ssZ');
