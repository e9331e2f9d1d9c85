import { type Behaviour, changed } from '../behaviour.ts';
import { createRandom } from '../random.ts';
import type { OutgoingEvent, PlannedEvent } from './outgoing-event.ts';
import type {
  CallKind,
  Disturbance,
  OpenedVerification,
  Scene,
  SceneCall,
  StrangeReturn,
} from './scene.ts';

/** How a scene is switched on. */
export interface SceneChoice {
  readonly scene: Scene;
  /** How many calls it changes at most; null for all. */
  readonly calls: number | null;
  /** One call in this many is changed. */
  readonly every: number;
}

/** A scene that is on. */
interface Active extends SceneChoice {
  left: number;
  turn: number;
  readonly counts: Map<CallKind, number>;
  readonly memory: Map<string, unknown>;
  readonly change: (behaviour: Behaviour) => Behaviour;
}

/** An event before it is counted. */
type UncountedEvent = Omit<OutgoingEvent, 'nth' | 'random' | 'memory'>;

/** A call before it is counted. */
export type ArrivedCall = Omit<SceneCall, 'nth' | 'random' | 'memory'>;

/** The scenes that a mock plays at the moment. */
export interface ActiveScenes {
  set(choices: readonly SceneChoice[]): void;
  names(): readonly string[];
  /** The behaviour of the mock as the scenes change it. */
  over(behaviour: Behaviour): Behaviour;
  /** Who comes to the callback address of a verification although no decision leads there. */
  strangers(
    opened: Pick<OpenedVerification, 'callbackUrl' | 'requestId'>,
  ): readonly StrangeReturn[];
  /** What is sent to a webhook in place of an event; null if that is the event as usual. */
  deliveries(outgoing: UncountedEvent): PlannedEvent | null;
  /** The disturbance of a call, and the name of its scene; null if no scene disturbs it. */
  disturb(call: ArrivedCall): { readonly by: string; readonly disturbance: Disturbance } | null;
}

/** Makes a mock's scenes, none of them on. The same seed and calls give the same answers. */
export function createActiveScenes(seed: number): ActiveScenes {
  let active: readonly Active[] = [];
  return {
    set(choices) {
      active = choices.map((choice) => switchedOn(choice, seed));
    },
    names: () => active.map(({ scene }) => scene.name),
    over: (behaviour) =>
      active
        .filter(({ left }) => left > 0)
        .reduce((changed, { change }) => change(changed), behaviour),
    strangers: (opened) =>
      active.flatMap(({ scene, memory }) => {
        const random = createRandom(seed, `${scene.name} ${opened.requestId}`);
        return scene.strangers?.({ ...opened, random, memory }) ?? [];
      }),
    deliveries: (outgoing) => plannedBy(active, outgoing, seed),
    disturb(call) {
      for (const one of active) {
        const disturbance = disturbanceBy(one, call, seed);
        if (disturbance !== undefined) return { by: one.scene.name, disturbance };
      }
      return null;
    },
  };
}

function switchedOn(choice: SceneChoice, seed: number): Active {
  const random = createRandom(seed, choice.scene.name);
  let known: [Behaviour, Behaviour] | null = null;
  const change = (behaviour: Behaviour) => {
    const made: Behaviour =
      known?.[0] === behaviour
        ? known[1]
        : changed(behaviour, choice.scene.change?.(behaviour, random) ?? {});
    known = [behaviour, made];
    return made;
  };
  const left = choice.calls ?? Number.POSITIVE_INFINITY;
  return { ...choice, left, turn: 0, counts: new Map(), memory: new Map(), change };
}

function disturbanceBy(active: Active, call: ArrivedCall, seed: number): Disturbance | undefined {
  if (active.left <= 0) return undefined;
  const nth = (active.counts.get(call.kind) ?? 0) + 1;
  active.counts.set(call.kind, nth);
  active.turn += 1;
  if (active.turn % active.every !== 0) return undefined;
  const random = createRandom(seed, `${active.scene.name} ${active.turn}`);
  const { disturb, disturbUpload } = active.scene;
  const counted = { ...call, nth, random, memory: active.memory };
  const disturbance = call.kind === 'upload' ? disturbUpload?.(counted) : disturb?.(counted);
  if (disturbance !== undefined || active.scene.change !== undefined) active.left -= 1;
  return disturbance;
}

/** What the first of the scenes that plan events makes of this one. */
function plannedBy(
  active: readonly Active[],
  outgoing: UncountedEvent,
  seed: number,
): PlannedEvent | null {
  const one = active.find(({ scene, left }) => scene.events !== undefined && left > 0);
  if (one?.scene.events === undefined) return null;
  one.turn += 1;
  if (one.turn % one.every !== 0) return null;
  one.left -= 1;
  const key = `events of ${outgoing.webhook}`;
  const nth = Number(one.memory.get(key) ?? 0) + 1;
  one.memory.set(key, nth);
  const random = createRandom(seed, `${one.scene.name} ${key} ${nth}`);
  const rounds = one.scene.events({ ...outgoing, nth, random, memory: one.memory });
  return { by: one.scene.name, rounds };
}
