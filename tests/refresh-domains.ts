import { writeFile } from 'node:fs/promises';
import { domainsDocument } from '../selftest/domains/document.ts';

await writeFile(new URL('../docs/domains.md', import.meta.url), domainsDocument());
