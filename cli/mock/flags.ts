import type { MockOptions } from '../../mock/mock.ts';

/** The options of `spc mock` as commander reads them. */
export interface MockFlags {
  readonly port: number;
  readonly host: string;
  readonly cors: boolean;
  readonly adminPort?: number;
  readonly publicUrl?: string;
  readonly fault?: readonly string[];
  readonly scene?: readonly string[];
  readonly log: boolean;
  readonly journal?: string;
  /** The same as `journal`, by the name that judging has. */
  readonly judge?: string;
  readonly latency: number;
  readonly rateLimit?: number;
  readonly seed: number;
  readonly clock: NonNullable<MockOptions['clock']>;
  readonly startAt?: Date;
  readonly testControl?: true;
  readonly retry?: true;
  readonly secretOverlap?: number;
  readonly callbackParameters?: true;
  readonly laterStatus?: true;
  readonly sunset?: Date;
  readonly uploads?: 'plain' | 's3';
  readonly deliverTo?: readonly string[];
  readonly write?: string;
  readonly json: boolean;
}
