/** The provider, as brokers and pact files name it. */
export const providerName = 'seek-pass-partner-api';
