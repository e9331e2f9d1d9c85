import type { PactV4 } from '@pact-foundation/pact';

/** An interaction whose request is not said yet. */
export type Unconfigured = ReturnType<PactV4['addInteraction']>;

/** What Pact offers to describe a request with; it does not export the type. */
export type RequestBuilder = Parameters<NonNullable<Parameters<Unconfigured['withRequest']>[2]>>[0];
