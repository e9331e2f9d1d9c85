/** Behaviour of the second API version that the pages leave open, as this mock has it. */
export interface Settings {
  /** Whether a delivery that failed is repeated, on the schedule of Standard Webhooks. */
  readonly retry: boolean;
  /** How long the old secret of a webhook still signs after a rotation, in seconds. */
  readonly secretOverlap: number;
  /** Whether `request_id` and `status` are added to the callback address. */
  readonly callbackParameters: boolean;
  /** Whether a verified result may become `unshared`: test control then has `share`. */
  readonly laterStatus: boolean;
  /** When v1 ends, as its answers then say; null if they say nothing. */
  readonly sunset: Date | null;
  /** `s3`: upload links and answers as those of an object store that is signed with AWS SigV4. */
  readonly uploads: 'plain' | 's3';
  /** Hosts beside loopback that events and callbacks are sent to. */
  readonly deliverTo: readonly string[];
}

/** Nothing that the pages do not promise. */
export const usualSettings: Settings = {
  retry: false,
  secretOverlap: 0,
  callbackParameters: false,
  laterStatus: false,
  sunset: null,
  uploads: 'plain',
  deliverTo: [],
};
