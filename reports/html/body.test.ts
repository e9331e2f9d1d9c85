import { describe, expect, test } from 'vitest';
import { bodyHtml as bodyMarkup } from './body.ts';

function bodyHtml(...args: Parameters<typeof bodyMarkup>): string {
  return String(bodyMarkup(...args));
}

describe('a body in the page', () => {
  const body = '{"data":{"credential":{"full_name":"A","majors":["B"]}}}';

  test('marks the line of the field at fault', () => {
    expect(bodyHtml(body, ['credential.full_name'], null)).toContain(
      '<mark class="line">      "full_name": "A",</mark>',
    );
  });

  test('says which field at fault was left out', () => {
    expect(bodyHtml(body, ['data.credential.course_name'], null)).toContain(
      'data.credential.course_name is not in this body',
    );
  });

  test('marks only the part of a link that differs', () => {
    const html = bodyHtml('{"uri":"h#content=abc&x"}', [], '{"uri":"h#content=azc&x"}');
    expect(html).toContain('content=a<mark>b</mark>c&amp;x');
  });

  test('marks nothing in an equal answer', () => {
    expect(bodyHtml(body, [], body)).not.toContain('<mark');
  });

  test('shows what is not JSON as it came', () => {
    expect(bodyHtml('<h1>503</h1>', [], null)).toContain('&lt;h1&gt;503&lt;/h1&gt;');
  });

  test('cuts what would make the page slow', () => {
    const html = bodyHtml('x'.repeat(50_000), [], null);
    expect(html.length).toBeLessThan(21_000);
    expect(html).toContain('run.json has all of it');
  });
});
