import { z } from 'zod';
import type { Mutant, MutantStatus } from './mutant.ts';
import { textAt } from './place.ts';

const position = z.object({ line: z.int(), column: z.int() });

/** The part of Stryker's JSON report (the mutation-testing report schema) that is of interest here. */
const report = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string(),
          location: z.object({ start: position, end: position }),
          status: z.enum([
            'Killed',
            'Survived',
            'NoCoverage',
            'Timeout',
            'RuntimeError',
            'CompileError',
            'Ignored',
            'Pending',
          ]),
          statusReason: z.string().optional(),
          killedBy: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
  testFiles: z
    .record(
      z.string(),
      z.object({ tests: z.array(z.object({ id: z.string(), name: z.string() })) }),
    )
    .optional(),
});

type Report = z.infer<typeof report>;
type StrykerMutant = Report['files'][string]['mutants'][number];

/** The mutants of a report, in the order of their files and places. @throws {z.ZodError} if it is not a report */
export function readReport(json: unknown): readonly Mutant[] {
  const { files, testFiles = {} } = report.parse(json);
  const tests = new Map(
    Object.values(testFiles).flatMap((file) => file.tests.map(({ id, name }) => [id, name])),
  );
  return Object.entries(files)
    .flatMap(([file, { source, mutants }]) =>
      mutants.map((each) => ({
        file,
        place: each.location,
        operator: each.mutatorName,
        original: textAt(source, each.location),
        replacement: each.replacement,
        status: statuses[each.status],
        because: each.status === 'Ignored' ? (each.statusReason ?? null) : null,
        killedBy: killerOf(each, tests),
      })),
    )
    .toSorted(byPlace);
}

const statuses: Readonly<Record<StrykerMutant['status'], MutantStatus>> = {
  Killed: 'killed',
  Survived: 'survived',
  NoCoverage: 'unreached',
  Timeout: 'slow',
  // Nothing can go on with it: the code that ran the module saw that.
  RuntimeError: 'killed',
  CompileError: 'invalid',
  Ignored: 'exempt',
  Pending: 'survived',
};

/** The suite says in its reason which check it was; a unit test is known by its name. */
function killerOf(
  { status, killedBy: [killer] = [], statusReason }: StrykerMutant,
  tests: ReadonlyMap<string | undefined, string | undefined>,
): string | null {
  if (status !== 'Killed') return null;
  const name = tests.get(killer);
  return name === undefined || name === 'the suite' ? (statusReason ?? null) : name;
}

function byPlace(one: Mutant, other: Mutant): number {
  return (
    one.file.localeCompare(other.file) ||
    one.place.start.line - other.place.start.line ||
    one.place.start.column - other.place.start.column ||
    other.place.end.line - one.place.end.line ||
    other.place.end.column - one.place.end.column
  );
}
