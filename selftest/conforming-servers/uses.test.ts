import { expect, test } from 'vitest';
import { defectNamed } from '../independent-server/defects/all.ts';
import type { Defect } from '../independent-server/defects/defect.ts';
import { readersOf, usersOf, usesOf } from './uses.ts';

const seed = 1;

test('a check alone reads the options that concern it, and those that every answer needs', async () => {
  const uses = await usesOf(1, ['AUTH-005', 'STAT-009:education'], seed);
  const both = ['AUTH-005', 'STAT-009:education'];
  expect(readersOf(['contentType'], uses)).toEqual(both);
  expect(readersOf(['wrongSecret'], uses)).toEqual(['AUTH-005']);
  expect(readersOf(['finalizedAt'], uses)).toEqual(['STAT-009:education']);
  expect(readersOf(['wrongSecret', 'finalizedAt'], uses)).toEqual(both);
  expect(readersOf(['consent'], uses)).toEqual([]);
});

test('a check can see the defects that would have answered it otherwise', async () => {
  const uses = await usesOf(1, ['REUSE-008/folded:without a hyphen', 'STAT-009:education'], seed);
  const defect = (name: string) => defectNamed(name) as Defect;
  expect(usersOf(defect('ids without punctuation'), uses)).toEqual(Object.keys(uses));
  expect(usersOf(defect('ids of 255 characters'), uses)).toEqual([]);
  // It changes what is stored when a status is read, which is noted and not compared.
  expect(usersOf(defect('four reads and no more'), uses)).toEqual(['STAT-009:education']);
});

test('checks of the second version run on a server that has it', async () => {
  const uses = await usesOf(2, ['V2-001:education'], seed);
  expect(readersOf(['v2Link'], uses)).toEqual(['V2-001:education']);
  const anyFile = defectNamed('any file type') as Defect;
  expect(usersOf(anyFile, uses)).toEqual([]);
});
