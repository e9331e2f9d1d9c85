/** What opening a link can show. */
export type Shown = 'sign-in' | 'consent' | 'credential' | 'error';
