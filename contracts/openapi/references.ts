/** A JSON request body of this schema. */
export function body(schema: string, mediaType = 'application/json') {
  return { required: true, content: { [mediaType]: { schema: reference(schema) } } };
}

/** A JSON answer of this schema. */
export function answer(description: string, schema: string) {
  return { description, content: { 'application/json': { schema: reference(schema) } } };
}

/** An answer that the pages say nothing of. */
export function assumed<Described extends object>(described: Described) {
  return { ...described, 'x-basis': 'A' };
}

/** The refusals of a call, assumed. */
export function refusals(description: string) {
  return { '4XX': assumed(answer(description, 'errors')) };
}

/** A parameter of a path template. */
export function inPath(name: string, description: string) {
  return { name, in: 'path', required: true, description, schema: { type: 'string' } };
}

function reference(schema: string) {
  return { $ref: `#/components/schemas/${schema}` };
}
