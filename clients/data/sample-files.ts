import type { Hono } from 'hono';

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Serves the sample documents that test data name, under `/documents/`. */
export function serveSampleFiles(app: Hono): void {
  app.get('/documents/:name{.+\\.pdf}', (context) =>
    context.body(pdf, 200, { 'Content-Type': 'application/pdf' }),
  );
  app.get('/documents/:name{.+\\.png}', (context) =>
    context.body(png, 200, { 'Content-Type': 'image/png' }),
  );
}

/** A small file of this document type: `png`, or a PDF for every other. */
export function sampleFile(type: string): Buffer {
  return type === 'png' ? png : pdf;
}
