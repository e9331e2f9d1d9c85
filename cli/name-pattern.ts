/** What a name given to `--only` or `--exclude` stands for. */
export interface NamePattern {
  /** Its rule or area, in the case of the catalogue. */
  readonly rule: string;
  /** Whether it names whole rules and no single checks. */
  readonly isOfRules: boolean;
  readonly fits: {
    /** Whether a requirement id is meant, or can hold a check that is. */
    readonly rule: (id: string) => boolean;
    /** Whether the key of a check is meant. */
    readonly check: (key: string) => boolean;
  };
}

/**
 * Reads a name such as `reuse`, `ADD-00*` or `add-006:education:*`: in any case, `*` for any characters and `?` for one.
 *
 * The key of a check is taken literally first, as names of variations may hold these characters.
 */
export function namePattern(name: string): NamePattern {
  const [written = ''] = name.split(/[:/]/);
  const rule = written.toUpperCase();
  const ids = expression(rule);
  const areas = expression(`${rule}-*`);
  const keys = [expression(name), expression(`${name}:*`)];
  const lower = name.toLowerCase();
  return {
    rule,
    isOfRules: written === name,
    fits: {
      rule: (id) => ids.test(id) || areas.test(id),
      check: (key) => key.toLowerCase() === lower || keys.some((each) => each.test(key)),
    },
  };
}

function expression(pattern: string): RegExp {
  const source = pattern
    .split(/([*?])/)
    .map((part) => ({ '*': '.*', '?': '.' })[part] ?? RegExp.escape(part))
    .join('');
  return new RegExp(`^${source}$`, 'is');
}
