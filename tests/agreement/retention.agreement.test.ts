import { agreeOn } from './agree-on.ts';

// A right to work has no document and no key that replaces.
agreeOn(['KEEP', 'REPL'], 0);
