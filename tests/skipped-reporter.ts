import type { Reporter, TestModule } from 'vitest/node';

/** Why tests were left out: a line for each reason with the number of tests; empty if none was. */
export function leftOut(reasons: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => {
    const tests = count === 1 ? '1 test was' : `${count} tests were`;
    return `${tests} left out: ${reason}`;
  });
}

/** Says at the end why tests were left out, which vitest's own reporters keep to themselves if a whole file was. */
export const tellLeftOut: Reporter = {
  onTestRunEnd(modules) {
    for (const line of leftOut(modules.flatMap(reasonsIn))) process.stdout.write(`${line}\n`);
  },
};

function reasonsIn({ children }: TestModule): string[] {
  return [...children.allTests('skipped')].flatMap((test) => {
    const result = test.result();
    return result.state === 'skipped' && result.note !== undefined ? [result.note] : [];
  });
}
