import { escapesIn, repeatedEscapesIn, unusualEscapesIn } from './escapes.ts';
import { decodedLayer, ground, type Layer } from './layer.ts';

/** An encoder that runs over what another has written is usual, a third is rare, and no honest text has eight. */
const DEEPEST = 8;

/** A text, and what is left of it after each decoding, until nothing more decodes. */
export function layersOf(text: string): readonly Layer[] {
  let layer = ground(text);
  const layers = [layer];
  addDecoded(layers, unusualEscapesIn, layer);
  addDecoded(layers, repeatedEscapesIn, layer);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const escapes = escapesIn(layer.text);
    if (escapes.length === 0) return layers;
    layer = decodedLayer(layer, escapes);
    layers.push(layer);
  }
  addDecoded(layers, repeatedEscapesIn, layer);
  return layers;
}

function addDecoded(layers: Layer[], decoder: typeof escapesIn, layer: Layer): void {
  const escapes = decoder(layer.text);
  if (escapes.length > 0) layers.push(decodedLayer(layer, escapes));
}

/** The texts that undoing the escapes gives, step by step. */
export function spellingsUndone(text: string): readonly string[] {
  return layersOf(text)
    .slice(1)
    .map((layer) => layer.text);
}
