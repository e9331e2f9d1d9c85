import type { Guidance } from './guidance.ts';

const form = /^(.+-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that no other partner can have: within 48 hours a repeated id gets the earlier link. */
export const idForm: Guidance = {
  rule: 'id-without-uuid',
  advice: 'An id is globally unique: a UUID, with an optional prefix and a hyphen before it.',
  source: 'docs/api.md#guidance',
  at: 'id',
  flaws: (id) =>
    form.test(String(id))
      ? []
      : [
          {
            path: [],
            says: 'does not end in a UUID, so that another submission may come to have it too',
            suggestion: 'make it <PREFIX>-<UUID>, such as ABC-123e4567-e89b-42d3-a456-426614174000',
          },
        ],
};
