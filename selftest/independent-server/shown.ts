/** What opening a link can show. */
export type PageKind = 'sign-in' | 'consent' | 'credential' | 'error';
