import type { Guidance } from './guidance.ts';

const kinds = 'certificate|cert|certification|statement|record|letter|award|badge';
const occasions =
  'completion|participation|attendance|achievement|attainment|accomplishment|appreciation|recognition|merit|excellence|training';

/** A kind of certificate and nothing else, such as `Certificate of Completion`. */
const generic = new RegExp(
  `^((the|a|my|digital|course|online|${occasions}) )*(${kinds})( (of|for) (course |training )?(${occasions}))?$`,
);

/** A name that says what was learnt. `Certificate of Completion` does not, `Microsoft Excel Skills` does. */
export const certificateName: Guidance = {
  rule: 'generic-certificate-name',
  advice:
    'The name of a microcredential says what was learnt, not which kind of certificate it is.',
  source: 'docs/api.md#guidance',
  at: { type: 'microcredential', path: ['microcredential_name'] },
  unsuitable: ['Certificate of Completion', 'Certificate of Participation'],
  flaws: (name) =>
    generic.test(plain(name))
      ? [
          {
            path: [],
            says: `names a kind of certificate, ${JSON.stringify(name)}, and not what was learnt`,
            suggestion: 'name what was learnt, such as "Microsoft Excel Skills"',
          },
        ]
      : [],
};

function plain(name: unknown): string {
  return String(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
