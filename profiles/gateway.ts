import { z } from 'zod';
import { valueAt } from '../contracts/json-path.ts';
import { isFromEnvironment } from './environment.ts';

/** A header whose meaning no standard fixes. */
const HEADER =
  /^(?!(?:authorization|host|cookie|connection|expect|user-agent|te|upgrade|accept.*|content-.*|transfer-.*)$)[a-z\d-]{1,60}$/i;

/** The name of a header that the suite does not send for a reason of its own. */
export const headerName = z
  .string()
  .regex(HEADER, 'expected the name of a header of your own, such as X-Spc-Check');

const headerText = z
  .string()
  .regex(/^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/, 'expected text of one line, in ASCII');

/** The keys of a profile that concern what stands before a target and what it sees of the suite. */
export const gatewayKeys = {
  headers: z
    .record(headerName, headerText)
    .default({})
    .describe(
      'Sent with every request to the hosts of the target, for a gateway before it. What comes from the environment is secret',
    ),
  userAgent: headerText
    .optional()
    .describe('How the suite names itself. Default: seekpass-conformance and its version'),
};

/** A header that a gateway before the target wants. */
export interface GatewayHeader {
  readonly name: string;
  readonly value: string;
  /** Whether it came from the environment. */
  readonly isSecret: boolean;
}

/** The headers of a profile. @param raw the profile before `${NAME}` was replaced */
export function gatewayHeaders(
  written: Readonly<Record<string, string>>,
  raw: unknown,
): readonly GatewayHeader[] {
  return Object.entries(written).map(([name, value]) => ({
    name: name.toLowerCase(),
    value,
    isSecret: isFromEnvironment(valueAt(raw, ['headers', name])),
  }));
}
