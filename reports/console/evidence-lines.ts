import { evidenceInWords } from '../evidence.ts';
import type { Sheet } from './sheet.ts';
import { hanging } from './wrap.ts';

/** How what follows was seen, and by which clock. */
export function evidenceLines({ run, paint, width }: Sheet): string[] {
  const { seen, time, caution } = evidenceInWords(run);
  const facts: readonly (readonly [string, string | null])[] = [
    ['seen', seen],
    ['time', caution === null ? time : `${time}. ${caution}`],
  ];
  return facts.flatMap(([name, said]) =>
    said === null ? [] : hanging(`  ${paint('dim', name.padEnd(6))}`, said, width),
  );
}
