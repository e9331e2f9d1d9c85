import { expect, test } from 'vitest';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { renderConsole } from './console.ts';
import { renderGithub } from './github.ts';
import { renderMarkdown } from './markdown.ts';

/** Broken rules; every text in them that a target supplies has this number of characters. */
function runOf(rules: number, characters: number) {
  const long = 'x'.repeat(characters);
  const findings = Array.from({ length: rules * 3 }, (_, place) =>
    handMadeFinding({
      requirement: `ADD-${String(place % rules).padStart(3, '0')}`,
      check: `ADD-${String(place % rules).padStart(3, '0')}:education:${place}`,
      verdict: 'fail',
      title: 'a rule',
      message: `POST /add.json: expected ${place % 2 === 0 ? 'a refusal' : '404'}, got 201 ${long}`,
      smallest: JSON.stringify({ long }),
      remedy: long,
    }),
  );
  return handMadeRun(findings);
}

test.each([
  [1, 400_000],
  [7, 100_000],
  [40, 20_000],
  [400, 300],
])('a summary of %i broken rules with texts of %i characters stays below 60 KB', (rules, size) => {
  const text = renderMarkdown(runOf(rules, size));
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  expect(text).toContain('ADD-000');
});

test('five broken rules fit a screen of 40 lines, the exit code included', () => {
  const lines = renderConsole(runOf(5, 60), { colour: false, width: 100 }).split('\n');
  const again = lines.filter((line) => /^ {4}again .*ADD-00\d/.test(line));
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(again).toHaveLength(5);
  expect(lines.slice(0, 3).join(' ')).toContain('ADD-000 (3), ADD-001 (3), ADD-002 (3)');
});

test('forty broken rules have a line each, whatever came', () => {
  const text = renderConsole(runOf(40, 20_000), { colour: false, width: 100 });
  expect(new Set(text.match(/^✗ ADD-\d{3}/gm)).size).toBe(40);
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
});

test('every broken rule has its annotation before any has a second', () => {
  const lines = renderGithub(runOf(7, 50)).split('\n').slice(1);
  const rules = lines.map((line) => /title=(ADD-\d+) /.exec(line)?.[1]).filter(Boolean);
  expect(new Set(rules.slice(0, 7)).size).toBe(7);
  expect(rules.length).toBeGreaterThan(7);
});

test('an annotation sets expected and got apart', () => {
  const text = renderGithub(runOf(1, 20));
  expect(text).toContain(`expected: 404%0Agot:      201 ${'x'.repeat(20)}`);
});
