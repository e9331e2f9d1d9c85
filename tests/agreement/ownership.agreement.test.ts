import { agreeOn } from './agree-on.ts';

agreeOn(['LINK', 'CONS'], 10);
