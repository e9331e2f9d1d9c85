import { careerHistory } from './validation/career-history.ts';
import { digitalIdentity } from './validation/digital-identity.ts';
import { education } from './validation/education.ts';
import { englishProficiency } from './validation/english-proficiency.ts';
import { microcredential } from './validation/microcredential.ts';
import { rightToWork } from './validation/right-to-work.ts';
import type { Rule } from './validation/rule.ts';

/** One kind of credential of the first API version. Source: `docs/api.md#payloads`. */
export interface Kind {
  readonly scope: string;
  /** The last part of the path of its links. */
  readonly segment: string;
  readonly documentTypes: readonly string[];
  /** Whether `data.document` may be null with any document type. */
  readonly documentOptional: boolean;
  readonly credential: Rule;
  /** Whether the intermediaries stand beside `credential`. */
  readonly chainBeside: boolean;
  /** The fields that must be equal for a newer credential to replace an older one, if they are known. */
  readonly key: readonly string[] | null;
}

const bare = {
  documentTypes: ['none'],
  // Stryker disable next-line BooleanLiteral: only a server that refuses null documents reads it
  documentOptional: true,
  // Stryker disable next-line BooleanLiteral: a field that a type does not have may be looked at
  chainBeside: false,
  key: null,
} as const;

/** The six kinds, by the name in the path. */
export const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [
    'education',
    {
      scope: 'write.education',
      segment: 'education',
      documentTypes: ['pdf', 'open_cert', 'none'],
      // Stryker disable next-line BooleanLiteral: only a server that refuses null documents reads it
      documentOptional: false,
      credential: education,
      // Stryker disable next-line BooleanLiteral: a field that a type does not have may be looked at
      chainBeside: false,
      key: ['full_name', 'education_provider', 'course_name'],
    },
  ],
  [
    'english_proficiency',
    {
      scope: 'write.english_proficiency',
      segment: 'englishProficiency',
      documentTypes: ['english_assessment'],
      // Stryker disable next-line BooleanLiteral: only a server that refuses null documents reads it
      documentOptional: true,
      credential: englishProficiency,
      // Stryker disable next-line BooleanLiteral: a field that a type does not have may be looked at
      chainBeside: false,
      key: ['full_name', 'test_provider', 'test_name'],
    },
  ],
  [
    'microcredential',
    {
      scope: 'write.microcredential',
      segment: 'microcredential',
      documentTypes: ['pdf', 'png', 'jpg', 'open_cert', 'none'],
      // Stryker disable next-line BooleanLiteral: only a server that refuses null documents reads it
      documentOptional: false,
      credential: microcredential,
      // Stryker disable next-line BooleanLiteral: a field that a type does not have may be looked at
      chainBeside: false,
      key: ['full_name', 'issuer_name', 'microcredential_name'],
    },
  ],
  [
    'digital_identity',
    {
      ...bare,
      scope: 'write.digital_identity',
      segment: 'digitalIdentity',
      credential: digitalIdentity,
      chainBeside: true,
    },
  ],
  [
    'right_to_work',
    { ...bare, scope: 'write.right_to_work', segment: 'rightToWork', credential: rightToWork },
  ],
  [
    'career_history',
    { ...bare, scope: 'write.career_history', segment: 'careerHistory', credential: careerHistory },
  ],
]);

/** Every scope that this server knows. */
export const knownScopes: ReadonlySet<string> = new Set([
  ...[...kinds.values()].map(({ scope }) => scope),
  'write.universal',
  'read.digital_identity',
]);
