import type { Scene } from '../../mock/scenes/scene.ts';
import { jsonText } from '../../reports/json-text.ts';

/** Every scene with what the mock does in it and which rules for clients it shows: lines for a person, or JSON. */
export function sceneList(scenes: readonly Scene[], json: boolean): string {
  if (json) {
    const plain = scenes.map(({ name, says, rules }) => ({ name, says, rules }));
    return `${jsonText(plain)}\n`;
  }
  const columns = Math.max(...scenes.map(({ name }) => name.length));
  const lines = scenes.map(({ name, says, rules }) => {
    const shown = rules.length === 0 ? '' : ` (${rules.join(', ')})`;
    return `${name.padEnd(columns)}  ${says}${shown}`;
  });
  return `${lines.join('\n')}\n`;
}
