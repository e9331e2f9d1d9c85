import { z } from 'zod';

/**
 * The answers of test control, and the vocabulary that every other driver of a target shares with it.
 *
 * Source: `docs/control-protocol.md`.
 */

/** The page that a person sees after opening a link. */
export const page = z.enum(['sign-in', 'consent', 'credential', 'error']);
export type Page = z.infer<typeof page>;

/** The page that a person sees after a decision at the consent prompt. */
export const decisionPage = z.enum(['credential', 'canceled', 'error']);
export type DecisionPage = z.infer<typeof decisionPage>;

/** A person's decision at the consent prompt. */
export const decisions = ['accept', 'cancel'] as const;
export type Decision = (typeof decisions)[number];

/** What an account shows of a credential's document: `none` if the credential never had one. */
export const documentState = z.enum(['present', 'deleted', 'none']);
export type DocumentState = z.infer<typeof documentState>;

/** One accepted credential as an account lists it. */
export const heldCredential = z
  .object({
    credential_type: z.string(),
    fields: z.record(z.string(), z.unknown()).readonly(),
    document: documentState,
    /** The `content` of the link that the credential came by; absent if the driver does not know it. */
    request: z.string().exactOptional(),
  })
  .readonly();
export type HeldCredential = z.infer<typeof heldCredential>;

/** The id of a person: any text that the driver understands and that can be stored. */
export const person = z.string().min(1);
export type Person = z.infer<typeof person>;

/** The words by which a test control says that it can do everything. Source: `docs/control-protocol.md`. */
export const controlCapabilities = ['clock', 'people', 'accounts', 'reset'] as const;

/** What people can do beyond opening links: a driver that has one of these has `people` too. */
export const furtherPeopleCapabilities = ['fresh-people', 'app-sign-in', 'accounts'] as const;

/** What a driver can do with a target, beyond plain HTTP. */
export const driverCapabilities = ['people', ...furtherPeopleCapabilities, 'clock'] as const;
export type DriverCapability = (typeof driverCapabilities)[number];

/** What a target can do: what its drivers can, and `reset`, which empties it between two exclusive checks. */
export type Capability = DriverCapability | 'reset';
