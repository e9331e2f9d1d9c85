import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { forbiddenImports, unknownFolders } from './layers.ts';

function planted(file: string, source: string) {
  return forbiddenImports([{ file, imports: importsOf(file, source) }]);
}

describe('an import that the table forbids is found', () => {
  test.each([
    ['mock/app.ts', "import { a } from '../specs/a.ts'", 'specs/a.ts'],
    ['mock/faults/late.ts', "import '../../requirements/all.ts'", 'requirements/all.ts'],
    ['mock/app.test.ts', "import { a } from '../harness/a.ts'", 'harness/a.ts'],
    ['reports/html.ts', "import type { A } from '../harness/a.ts'", 'harness/a.ts'],
    ['harness/plan/plan.ts', "type A = import('../../specs/a.ts').A", 'specs/a.ts'],
    ['harness/plan/plan.ts', "import { a } from '../run/a.ts'", 'harness/run/a.ts'],
    ['specs/status/a.ts', "import { a } from '../../harness/run/a.ts'", 'harness/run/a.ts'],
    ['targets/http/a.ts', "import { a } from '../partner/a.ts'", 'targets/partner/a.ts'],
    ['mock/app.ts', "import { a } from './testing/a.ts'", 'mock/testing/a.ts'],
    ['requirements/a.ts', "import { a } from '../contracts/a.ts'", 'contracts/a.ts'],
    ['targets/open.ts', "export { a } from '../harness/a.ts'", 'harness/a.ts'],
    ['selftest/kill.ts', "import { a } from '../reports/a.ts'", 'reports/a.ts'],
    ['specs/add.ts', "await import('../cli/main.ts')", 'cli/main.ts'],
    ['pacts/write.ts', "import { a } from '../mock/a.ts'", 'mock/a.ts'],
    ['targets/open.test.ts', "import { a } from '../tests/a.ts'", 'tests/a.ts'],
    ['targets/open.ts', "import { a } from '../tests/breadth.ts'", 'tests/breadth.ts'],
    ['targets/open.ts', "import { a } from '../tests/part-of.ts'", 'tests/part-of.ts'],
    ['examples/run.ts', "import { a } from '../mock/a.ts'", 'mock/a.ts'],
    ['contracts/a.ts', "import fc from 'fast-check'", 'fast-check'],
    ['requirements/a.ts', "import { z } from 'zod'", 'zod'],
    ['requirements/a.ts', "import { readFile } from 'node:fs/promises'", 'node:fs/promises'],
    ['reports/a.ts', "import { z } from 'zod'", 'zod'],
    ['results/a.ts', "import * as z from '@hono/node-server/x'", '@hono/node-server/x'],
  ])('%s: %s', (file, source, offence) => {
    expect(planted(file, source)).toEqual([`${file} imports ${offence}`]);
  });
});

describe('an import that the table allows is left alone', () => {
  test.each([
    ['mock/app.ts', "import { a } from '../contracts/a.ts'"],
    ['mock/app.ts', "import { Hono } from 'hono'"],
    ['harness/plan/plan.test.ts', "import { a } from '../../mock/a.ts'"],
    ['harness/plan/plan.test.ts', "import { a } from '../testing/a.ts'"],
    ['harness/testing/a.ts', "import { a } from '../run/a.ts'"],
    ['requirements/a.ts', "import type { A } from '../contracts/a.ts'"],
    ['pacts/write.ts', "import { a } from '../targets/open/a.ts'"],
    ['reports/html.ts', "import { writeFile } from 'node:fs/promises'"],
    ['reports/html.test.ts', "import { XMLParser } from 'fast-xml-parser'"],
    ['contracts/a.ts', "import type fc from 'fast-check'"],
    ['selftest/kill.ts', "import { a } from '../specs/a.ts'"],
    ['targets/testing/a.ts', "import { a } from '../../tests/breadth.ts'"],
    ['targets/open.test.ts', "import { a } from '../tests/part-of.ts'"],
    ['tests/golden.test.ts', "import { a } from '../cli/a.ts'"],
    ['cli/run.ts', "import { a } from '../selftest/a.ts'"],
  ])('%s: %s', (file, source) => {
    expect(planted(file, source)).toEqual([]);
  });
});

test('a folder that is not in the table is reported', () => {
  const files = ['mock/a.ts', 'helpers/a.ts', 'vitest.config.ts'];
  expect(unknownFolders(files.map((file) => ({ file, imports: [] })))).toEqual(['helpers']);
});
