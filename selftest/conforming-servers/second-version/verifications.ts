import { usualSecondVersion } from '../../../profiles/second-version.ts';
import type { SecondVersionVariant } from './variant.ts';

const { verify } = usualSecondVersion;

/** Differences in verifications and their results. */
export const verificationVariants: readonly SecondVersionVariant[] = [
  {
    name: 'camel case results',
    says: 'verifications have members in camel case',
    options: { verifyNames: 'camel' },
    warns: ['VERIFY-001'],
    profile: {
      verify: {
        ...verify,
        names: { link: 'redirectUri', requestId: 'requestId', status: 'state' },
      },
    },
  },
  {
    name: 'nested results',
    says: 'the person stands deep in a result',
    options: { resultShape: 'nested' },
  },
  {
    name: 'a new verification each time',
    says: 'a repeated request id is a new verification',
    options: { repeatedRequestId: 'new' },
  },
  {
    name: 'birth date withheld',
    says: 'a result shows the name alone, in two parts',
    options: { resultPerson: 'names in parts' },
  },
];

/** Differences in how a person comes back. */
export const returnVariants: readonly SecondVersionVariant[] = [
  {
    name: 'callback by the server',
    says: 'the server calls the callback itself',
    options: { returnsBy: 'call' },
  },
  {
    name: 'callback twice',
    says: 'the server calls the callback, and names it too',
    options: { returnsBy: 'both' },
  },
  {
    name: 'no return after cancelling',
    says: 'a person who cancels stays',
    options: { cancelReturns: false },
    warns: ['VERIFY-003'],
  },
  {
    name: 'callback with parameters',
    says: 'parameters are added to the callback',
    options: { callbackExtras: true },
  },
];
