import type { ClientSession } from './session.ts';

/** An event that the client says had an effect: `SPC-EFFECT <event_id>`. */
export interface PrintedEffect {
  readonly at: number;
  readonly eventId: string;
}

/** Every such line of a session, in the order in which they were printed. */
export function printedEffects({ ended }: Pick<ClientSession, 'ended'>): readonly PrintedEffect[] {
  return (ended?.lines ?? []).flatMap(({ at, text }) => {
    const [, eventId] = /^SPC-EFFECT (\S+)$/.exec(text) ?? [];
    return eventId === undefined ? [] : [{ at, eventId }];
  });
}
