import fc from 'fast-check';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import { complete } from '../../generators/valid.ts';
import { sampleDocuments } from '../../targets/open/sample-documents.ts';

/** A submission whose inside a test changes. */
// biome-ignore lint/suspicious/noExplicitAny: defects are planted anywhere in it, and against its types.
export type Loose = any;

/** `count` ordinary submissions, type by type in turn, each with its own UUID. */
export function ordinarySubmissions(count: number, seed: number): Loose[] {
  const world = { asOf: '2026-01-01', documents: sampleDocuments, plain: true };
  const each = Math.ceil(count / credentialTypes.length);
  const byType = credentialTypes.map((type) =>
    fc.sample(complete(type, world), { seed, numRuns: each }),
  );
  return Array.from({ length: count }, (_, index) => {
    const payload = byType[index % byType.length]?.[Math.floor(index / byType.length)];
    const uuid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    return structuredClone({ id: `ACME-${uuid}`, ...payload });
  });
}

/**
 * The line of `JSON.stringify(payloads, null, 2)` on which a place begins, from 1; found by indentation alone.
 *
 * A place that is not there is on the line of what would hold it.
 */
export function lineOf(text: string, index: number, path: readonly (string | number)[]): number {
  const lines = text.split('\n');
  let at = lines.flatMap((line, number) => (/^ {2}[^ }\]]/.test(line) ? [number] : []))[index] ?? 0;
  for (const [depth, key] of path.entries()) {
    const indent = ' '.repeat(4 + 2 * depth);
    const opens = typeof key === 'string' ? `${indent}"${key}":` : indent;
    const inside = [];
    for (let line = at + 1; lines[line]?.startsWith(indent); line += 1) {
      const own = lines[line] ?? '';
      if (own.startsWith(opens) && /[^ }\]]/.test(own.charAt(indent.length))) inside.push(line);
    }
    const found = inside[typeof key === 'number' ? key : 0];
    if (found === undefined) break;
    at = found;
  }
  return at + 1;
}
