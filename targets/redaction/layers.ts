import { escapesIn, repeatedEscapesIn, unusualEscapesIn } from './escapes.ts';
import { decodedLayer, ground, type Layer } from './layer.ts';

/** An encoder that runs over what another has written is usual, a third is rare, and no honest text has eight. */
const DEEPEST = 8;

/** A text, and what is left of it after each decoding, until nothing more decodes. */
export function* layersOf(text: string): Generator<Layer> {
  let layer = ground(text);
  yield layer;
  yield* decodedBy(unusualEscapesIn, layer);
  yield* decodedBy(repeatedEscapesIn, layer);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const escapes = escapesIn(layer.text);
    if (escapes.length === 0) return;
    layer = decodedLayer(layer, escapes);
    yield layer;
  }
  yield* decodedBy(repeatedEscapesIn, layer);
}

function* decodedBy(decoder: typeof escapesIn, layer: Layer): Generator<Layer> {
  const escapes = decoder(layer.text);
  if (escapes.length > 0) yield decodedLayer(layer, escapes);
}

/** The texts that undoing the escapes gives, step by step. */
export function spellingsUndone(text: string): readonly string[] {
  return [...layersOf(text)].slice(1).map((layer) => layer.text);
}
