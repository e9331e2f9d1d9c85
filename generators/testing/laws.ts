import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { type Path, valueAt } from '../../contracts/json-path.ts';
import { type Payload, payloadSchema } from '../../contracts/payload.ts';
import { coherent } from '../coherent.ts';
import { placesIn } from '../places-in.ts';
import { payloadNodes } from '../schema-nodes.ts';

/** A law that generated values obey: it returns what is wrong with a value; null if nothing is. */
export type Law<Value> = (value: Value) => string | null;

/** The contract accepts it, it is coherent, and no past event in it is after the world's date. */
export function lawOfValid(type: CredentialType, { asOf }: World, earliest = '1950'): Law<Payload> {
  const schema = payloadSchema(type);
  const past = payloadNodes(type).filter(({ calendar, ahead }) => calendar && !ahead);
  return (payload) => {
    const { error } = schema.safeParse(payload);
    if (error) return error.message;
    if (!coherent(type, payload)) return 'incoherent';
    const dates = past
      .flatMap(({ path }) => placesIn(payload, path).map((at) => valueAt(payload, at)))
      .filter((date) => typeof date === 'string');
    const wrong = dates.find((date) => date > asOf || date < earliest);
    return wrong === undefined ? null : `${wrong} is not between ${earliest} and ${asOf}`;
  };
}

/** The contract refuses the payload at the path or below it and nowhere else. */
export function lawOfInvalid(type: CredentialType, path: Path): Law<Payload> {
  const schema = payloadSchema(type);
  return (payload) => {
    const issues = schema.safeParse(payload).error?.issues ?? [];
    if (issues.length === 0) return 'the fault is accepted';
    const elsewhere = issues.find(
      (issue) => !path.every((key, depth) => issue.path[depth] === key),
    );
    return elsewhere ? `refused at ${elsewhere.path.join('.')}` : null;
  };
}
