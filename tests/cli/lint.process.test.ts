import { spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { type Loose, ordinarySubmissions } from '../lint/payload-file.ts';
import { main, workplace } from './spc.ts';

const [first, second]: Loose[] = ordinarySubmissions(2, 1);
const vague = { ...first, id: '10042' };
const wrong = { ...second, document_type: 'PDF' };

describe('spc lint', { timeout: 60_000 }, () => {
  test.each([
    ['clean payloads', [first, second], [], 0],
    ['a warning', [vague], [], 0],
    ['a warning that counts', [vague], ['--strict'], 1],
    ['an error', [first, wrong], [], 1],
  ])('ends by its findings: %s', async (_what, payloads, flags, exit) => {
    await using place = await workplace();
    await place.write('a.json', JSON.stringify(payloads));
    const { code, stdout, stderr } = await place.spc(['lint', ...flags, 'a.json']);
    expect([code, stderr]).toEqual([exit, '']);
    expect(stdout).toMatch(
      new RegExp(`^${payloads.length} payloads?: \\d errors?, \\d warning`, 'm'),
    );
  });

  test('of a folder with a link that leads nowhere names it', async () => {
    await using place = await workplace();
    await mkdir(path.join(place.folder, 'all'));
    await symlink('/nowhere', path.join(place.folder, 'all', 'broken.json'));
    const { code, stderr } = await place.spc(['lint', 'all']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('all/broken.json: expected a readable UTF-8 file of payloads'),
    ]);
  });

  test('says file, line, column, rule and what to write', async () => {
    await using place = await workplace();
    await place.write('a.json', JSON.stringify(wrong, null, 2));
    const { stdout } = await place.spc(['lint', 'a.json']);
    expect(stdout).toMatch(
      /^a\.json:4:3: error: document_type must be english_assessment, got "PDF" \[unknown-value\]\n {4}\S/,
    );
  });

  test('prints findings as JSON, one for each of the folder', async () => {
    await using place = await workplace();
    await mkdir(path.join(place.folder, 'all', 'deep'), { recursive: true });
    await place.write('all/a.json', JSON.stringify(vague));
    await place.write('all/deep/b.jsonl', `${JSON.stringify(first)}\n\n${JSON.stringify(wrong)}\n`);
    await place.write('all/notes.txt', 'no JSON');
    const { code, stdout } = await place.spc(['lint', '--json', 'all']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      {
        files: 2,
        payloads: 3,
        exitCode: 1,
        unreadable: [],
        findings: [
          { file: 'all/a.json', line: 1, payload: 1, id: '10042', rule: 'id-without-uuid' },
          { file: 'all/deep/b.jsonl', line: 3, payload: 2, id: wrong.id, rule: 'unknown-value' },
        ],
      },
    ]);
  });

  test('reads stdin if the file is a hyphen', async () => {
    const child = spawn(process.execPath, [main, 'lint', '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin.end(JSON.stringify([first, first]));
    expect(await text(child.stdout)).toMatch(/^<stdin>:1:\d+: warning: id is that of payload 1 /);
  });

  test.each([
    ['{ "id": "1",\n  oops }', 'a.json:2:3: expected JSON or JSON lines with payloads'],
    ['{}\n{\n', 'a.json:2:2: expected JSON or JSON lines with payloads'],
    ['', 'a.json:1:1: expected JSON or JSON lines with payloads'],
    ['[{} // fine\n]', 'a.json:1:5: expected JSON or JSON lines with payloads'],
    ['\xff', 'expected a readable UTF-8 file of payloads'],
  ])('ends with 2 if a file is not JSON: %j', async (content, says) => {
    await using place = await workplace();
    await place.write('a.json', Buffer.from(content, 'latin1'));
    const { code, stdout, stderr } = await place.spc(['lint', 'a.json']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  test('ends with 2 if JSON is nested deeper than any payload', async () => {
    await using place = await workplace();
    await place.write('a.json', '['.repeat(100_000) + ']'.repeat(100_000));
    const { code, stderr } = await place.spc(['lint', 'a.json']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('got: it is nested too deeply')]);
  });

  test.each([
    [['none.json'], 'none.json: expected a readable UTF-8 file of payloads, got ENOENT'],
    [['.'], 'expected a folder with files that end in .json, .jsonl or .ndjson'],
    [['--type', 'educatoin', '-'], 'did you mean `education`?'],
    [[], "missing required argument 'file'"],
  ])('ends with 2 on a command line that it cannot follow: %j', async (args, says) => {
    await using place = await workplace();
    const { code, stderr } = await place.spc(['lint', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('what spc lint reads', { timeout: 60_000 }, () => {
  test('a file once, by whichever names, patterns that no shell expands, and no companions', async () => {
    await using place = await workplace();
    await mkdir(path.join(place.folder, 'all', '__MACOSX'), { recursive: true });
    await place.write('all/a.json', JSON.stringify(first));
    await place.write('all/._a.json', '\u{0}\u{5}');
    await place.write('all/__MACOSX/a.json', 'no JSON');
    const names = ['all', 'all/a.json', './all/a.json', 'all/*.json', 'all/__MACOSX'];
    const { code, stdout, stderr } = await place.spc(['lint', ...names]);
    expect([code, stdout, stderr]).toEqual([0, '1 payload: 0 errors, 0 warnings\n', '']);
  });

  test('no UTF-16, which it names, and no pattern without a file', async () => {
    await using place = await workplace();
    await writeFile(path.join(place.folder, 'u.json'), Buffer.from('\u{feff}{}', 'utf16le'));
    expect(await place.spc(['lint', 'u.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('UTF-16 text; save it as UTF-8'),
    });
    expect(await place.spc(['lint', 'none/*.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none/*.json: expected a pattern that files match'),
    });
  });
});

test.each([
  [
    'github',
    /^::error file=a\.json,line=1,col=\d+,title=unknown-value::document_type must be english_assessment, got "PDF"%0A/,
  ],
  ['sarif', /"ruleId": ?"unknown-value"[\s\S]*"uri": ?"a\.json"[\s\S]*"startLine": ?1/],
  [
    'junit',
    /<testcase name="a\.json:1:\d+ unknown-value"[\s\S]*<failure message="document_type must be/,
  ],
])('spc lint prints findings for %s', async (format, text) => {
  await using place = await workplace();
  await place.write('a.json', JSON.stringify(wrong));
  const { code, stdout } = await place.spc(['lint', '--format', format, 'a.json']);
  expect([code, stdout]).toEqual([1, expect.stringMatching(text)]);
});
