import { exampleOf } from '../../contracts/interactions/example-of.ts';
import type { Matcher } from '../../contracts/interactions/template.ts';
import type { RequestBuilder } from './request-builder.ts';
import { toPact } from './to-pact.ts';

const form = 'application/x-www-form-urlencoded';

/**
 * Expects a form.
 *
 * Pact takes a form's bytes for opaque ones and then never finds them equal, unless every field has a rule (measured
 * with `@pact-foundation/pact` 17.1.4).
 */
export function formRules(
  builder: RequestBuilder,
  fields: Readonly<Record<string, string | Matcher>>,
): void {
  const examples = Object.entries(fields).map(([name, field]) => [name, String(exampleOf(field))]);
  const body = Object.entries(fields).map(([name, field]) => ({
    path: `$.${name}`,
    rules: [ruleOf(field)],
  }));
  const bytes = Buffer.from(new URLSearchParams(Object.fromEntries(examples)).toString());
  builder.body(form, bytes).matchingRules({ body });
}

function ruleOf(field: string | Matcher): never {
  const rule =
    typeof field === 'string' ? { 'pact:matcher:type': 'equality', value: field } : toPact(field);
  return rule as never;
}
