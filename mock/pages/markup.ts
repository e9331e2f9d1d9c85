import type { html } from 'hono/html';

/** HTML that is escaped already. */
export type Markup = ReturnType<typeof html>;
