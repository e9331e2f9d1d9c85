import { z } from 'zod';
import { BrokenDocument, fromDocument } from './from-document.ts';
import { type Run, run } from './run.ts';
import { type RunDocument, runDocument } from './run-document.ts';

/**
 * The document of a run as this version or an earlier one wrote it; parsing returns the run.
 *
 * Version 2 held every exchange whole and in its place. Version 1 called the `variation` of a finding `mutation`, the `pendingSteps` of a run `obligations`, and filed the
 * baseline of a refusal under the step `control`.
 */
export const storedRun = z.preprocess(
  (document) => (isVersion1(document) ? fromVersion1(document) : document),
  z
    .discriminatedUnion('schemaVersion', [runDocument, run.extend({ schemaVersion: z.literal(2) })])
    .transform(runIn),
);

type AnyVersion = RunDocument | (Omit<Run, 'schemaVersion'> & { schemaVersion: 2 });

function runIn(document: AnyVersion, context: z.RefinementCtx): Run {
  try {
    return document.schemaVersion === 3
      ? fromDocument(document)
      : { ...document, schemaVersion: 3 };
  } catch (error) {
    if (!(error instanceof BrokenDocument)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
}

type Document = Readonly<Record<string, unknown>>;

function isVersion1(document: unknown): document is Document {
  return isObject(document) && document.schemaVersion === 1;
}

function fromVersion1({ obligations, ...same }: Document): Document {
  const findings = Array.isArray(same.findings) ? same.findings.map(renamed) : same.findings;
  return { ...same, schemaVersion: 2, findings, pendingSteps: obligations };
}

function renamed(finding: unknown): unknown {
  if (!isObject(finding)) return finding;
  const { mutation, exchanges, ...same } = finding;
  const filed = Array.isArray(exchanges) ? exchanges.map(filedUnderBaseline) : exchanges;
  return { ...same, variation: mutation, exchanges: filed };
}

/** The driver `control` is test control: only the Partner API's requests were filed under that step. */
function filedUnderBaseline(exchange: unknown): unknown {
  const isBaseline = isObject(exchange) && exchange.via === 'http' && exchange.step === 'control';
  return isBaseline ? { ...exchange, step: 'baseline' } : exchange;
}

function isObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
