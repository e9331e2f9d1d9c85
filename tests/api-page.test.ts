import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../contracts/credentials/all.ts';
import { addPath, statusesPath, statusPath, tokenPath } from '../contracts/endpoints.ts';
import { scopes } from '../contracts/scopes.ts';
import { pageSection } from './docs/page-section.ts';

const page = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'api.md'), 'utf8');

/** The names among these that a section does not write as code, alone or as part of it. */
function missing(section: string, names: readonly string[]): readonly string[] {
  const code = pageSection(page, section).match(/`[^`]+`/g) ?? [];
  return names.filter((name) => {
    const whole = new RegExp(`(?<![\\w.])${RegExp.escape(name)}(?![\\w])`);
    return !code.some((each) => whole.test(each));
  });
}

test('docs/api.md names every path of the first version', () => {
  const paths = [
    tokenPath,
    statusesPath,
    addPath('x').replace('x.json', '<credential_type>.json'),
    statusPath('ID').replace('ID', '<id>'),
  ];
  expect(missing('version-1', paths)).toEqual([]);
});

test('docs/api.md names every scope', () => {
  expect(missing('scopes', scopes)).toEqual([]);
});

describe.each(credentialTypes)('docs/api.md on $name', (type) => {
  test('names every field', () => {
    const anchor = type.title.toLowerCase().replaceAll(' ', '-');
    expect(missing(anchor, Object.keys(type.fields.shape))).toEqual([]);
  });

  test('names its document types and the segment of its link, with its basis', () => {
    const row = pageSection(page, 'payloads')
      .split('\n')
      .find((line) => line.startsWith(`| \`${type.name}\``));
    const [, , documents = '', segment = ''] = (row ?? '').split('|');
    expect(documents.match(/\w+/g)?.toSorted()).toEqual(Object.keys(type.documents).toSorted());
    const mark = type.redirectPathBasis === 'A' ? ' (A)' : '';
    expect(segment.trim()).toBe(`\`${type.redirectPath.split('/').at(-1)}\`${mark}`);
  });
});
