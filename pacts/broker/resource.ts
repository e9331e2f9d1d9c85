import { z } from 'zod';
import { BrokerError } from '../errors/broker-error.ts';

const link = z.looseObject({ href: z.string(), name: z.string().optional() });

/** A resource of the broker: HAL, JSON with links by relation. */
export const resource = z.looseObject({
  _links: z.record(z.string(), z.union([link, z.array(link)])).optional(),
});

export type Resource = z.infer<typeof resource>;

/** The URL of a relation, with its template filled in. @throws {BrokerError} if the resource has no such link */
export function linkOf(
  from: Resource,
  relation: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const [found] = [from._links?.[relation] ?? []].flat();
  if (found === undefined) {
    throw new BrokerError(
      `the broker's answer has no link \`${relation}\`; expected a Pact Broker 2.82 or later, or one that accepts what it is given`,
    );
  }
  return found.href.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
}

/** Reads the fields of a resource. @throws {BrokerError} if it does not have the form of a broker's resource */
export function readAs<Shape extends z.ZodType>(
  shape: Shape,
  from: unknown,
  what: string,
): z.infer<Shape> {
  const read = shape.safeParse(from);
  if (read.success) return read.data;
  const got = z.prettifyError(read.error).replace(/\s+/g, ' ');
  throw new BrokerError(`${what}: expected the answer of a Pact Broker, got one in which ${got}`);
}
