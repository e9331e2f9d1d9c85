import type { CredentialType, World } from '../contracts/credentials/define.ts';
import { chainsOfDepth } from './edges/chains.ts';
import { closedValues, documentTypes } from './edges/closed-values.ts';
import type { Edge } from './edges/edge.ts';
import { leapDays } from './edges/leap-days.ts';
import { names } from './edges/names.ts';
import { presence } from './edges/presence.ts';
import { everyMonth, specialDays } from './edges/special-days.ts';
import { unusualTexts } from './edges/texts.ts';
import { unsuitableNames } from './edges/unsuitable-names.ts';
import { yearsAndDays } from './edges/years-and-days.ts';

/** Every unusual but valid kind of payload of this type, in a stable order. */
export function edges(type: CredentialType, world: World): readonly Edge[] {
  return [
    ...presence(type, world),
    ...closedValues(type, world),
    ...documentTypes(type, world),
    ...chainsOfDepth(type, world),
    ...leapDays(type, world),
    ...yearsAndDays(type, world),
    ...specialDays(type, world),
    ...everyMonth(type, world),
    ...names(type, world),
    ...unsuitableNames(type, world),
    ...unusualTexts(type, world),
  ];
}
