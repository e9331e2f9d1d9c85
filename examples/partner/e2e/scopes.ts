import type { TestData } from './records.ts';

/** The scopes that a journey needs and no others: one for each type that it submits. */
export function scopesFor(journey: string, { people }: TestData): readonly string[] {
  if (journey === 'verify' || journey === 'receive') return ['read.digital_identity'];
  const records =
    journey === 'batch'
      ? (people[0]?.credentials ?? [])
      : people.flatMap(({ credentials }) => credentials.slice(0, 1));
  const types = new Set(records.map(({ credential_type }) => credential_type));
  return [...types].map((type) => `write.${type.replace('universal_credential', 'universal')}`);
}
