import fc from 'fast-check';

/** The parts of hostile texts: all that a program that reads our output might obey. */
const parts = [
  '\u001b[2J\u001b]8;;https://evil.example\u0007',
  '\u009b31m',
  '\u202e\u2066',
  '\u200b\u{e0041}\ufeff',
  '\r',
  '\n',
  '\t',
  '\n::stop-commands::abc\n',
  '  ::add-mask::expected',
  '##[set-output name=deploy]true',
  '##vso[task.complete result=Succeeded;]',
  "##teamcity[buildStatus text='ok']",
  '%0A::error::',
  "'; touch /pwned; '",
  '$(touch /pwned)`touch /pwned`',
  '\\',
  '"',
  '=cmd|calc',
  '@SUM(1)',
  '<script>alert(1)</script>',
  ']]>',
  '<!--',
  '&lt;',
  '|',
  '](javascript:alert(1))',
  '\u0000',
  '\ud800',
  'ordinary words',
];

/** Texts out of such parts, in any order. */
export const hostileText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...parts) }, fc.string()), {
    maxLength: 8,
  })
  .map((chosen) => chosen.join(''));
