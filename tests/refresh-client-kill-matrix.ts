import { writeFile } from 'node:fs/promises';
import { clientMatrixDocument } from '../selftest/clients/client-matrix.ts';

await writeFile(new URL('../docs/client-kill-matrix.md', import.meta.url), clientMatrixDocument());
