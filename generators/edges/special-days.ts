import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { type Path, valueAt, withValueAt } from '../../contracts/json-path.ts';
import type { Payload } from '../../contracts/payload.ts';
import { coherent } from '../coherent.ts';
import { placesIn } from '../places-in.ts';
import { payloadNodes, type SchemaNode } from '../schema-nodes.ts';
import { complete } from '../valid.ts';
import type { Edge } from './edge.ts';

/** Days at which calendars that are written by hand go wrong: leap days of centuries, and the end of every month. */
const days = [
  '2000-02-29',
  '1969-12-31',
  ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30'].map((day) => `2023-${day}`),
  ...['07-31', '08-31', '09-30', '10-31', '11-30', '12-31'].map((day) => `2023-${day}`),
];

/** Days that the format allows and few systems ever see. */
const oldDays = ['1899-12-31', '1600-02-29'];

/** The same unusual day in every field that holds one: as all are the same, they stay in order. */
export function specialDays(type: CredentialType, world: World): readonly Edge[] {
  const past = payloadNodes(type).filter(({ calendar, ahead }) => calendar !== undefined && !ahead);
  const whole = past.filter(({ calendar }) => calendar === 'date' || calendar === 'year-or-date');
  if (whole.length === 0) return [];
  const edge = (day: string, rule: Edge['rule']): Edge => ({
    name: `every day is ${day}`,
    rule,
    arbitrary: complete(type, world)
      .map((payload) => having(payload, whole, day))
      .filter((payload) => coherent(type, payload)),
  });
  return [
    ...days.filter((day) => day <= world.asOf).map((day) => edge(day, 'ADD-002')),
    ...oldDays.map((day) => edge(day, 'ADD-019')),
  ];
}

function having(payload: Payload, nodes: readonly SchemaNode[], day: string): Payload {
  return nodes
    .flatMap(({ path }) => placesIn(payload, path))
    .reduce((one, place) => withValueAt(one, place, day), payload);
}

const months = Array.from(
  { length: 12 },
  (_, month) => `2019-${String(month + 1).padStart(2, '0')}`,
);

/** A list of twelve elements, one for every month of a year, in each list that holds months. */
export function everyMonth(type: CredentialType, world: World): readonly Edge[] {
  const inLists = payloadNodes(type).filter(
    ({ calendar, path }) => calendar === 'month' && path.includes(0),
  );
  const lists = new Map(inLists.map(({ path }) => [JSON.stringify(listOf(path)), listOf(path)]));
  return [...lists.values()].map((list) => ({
    name: `${String(list.at(-1))} in every month of a year`,
    rule: 'ADD-002',
    arbitrary: complete(type, world)
      .map((payload) => withValueAt(payload, list, months.map(inMonth(payload, list, inLists))))
      .filter((payload) => coherent(type, payload)),
  }));
}

function listOf(path: Path): Path {
  return path.slice(0, path.indexOf(0));
}

/** The first element of the list with all of its months the same. */
function inMonth(payload: Payload, list: Path, nodes: readonly SchemaNode[]) {
  return (month: string): unknown =>
    nodes.reduce(
      (element, { path }) => withValueAt(element, path.slice(list.length + 1), month),
      valueAt(payload, [...list, 0]),
    );
}
