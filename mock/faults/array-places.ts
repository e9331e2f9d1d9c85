import { valueAt } from '../../contracts/json-path.ts';
import type { Problem } from '../behaviour/validation.ts';
import type { Fault } from './fault.ts';
import { lenient } from './problems.ts';

/** Faults that leave some elements of a list unjudged. */
export const arrayPlaceFaults: readonly Fault[] = [
  lenient(
    'only-the-first-subject-is-judged',
    ['ADD-003', 'ADD-004', 'ADD-005'],
    'The subjects of a transcript behind the first are not judged.',
    ({ field }) => placeIn(field, 'subjects') > 0,
  ),
  lenient(
    'middle-employments-are-not-judged',
    ['ADD-003', 'ADD-004', 'ADD-005'],
    'Of the employments only the first and the last are judged.',
    ({ field }, _value, body) => {
      const place = placeIn(field, 'employment');
      return place > 0 && place < lengthOf(body, 'employment') - 1;
    },
  ),
  lenient(
    'last-partner-is-not-judged',
    ['ADD-003', 'ADD-004'],
    'The last partner of a chain is not judged.',
    ({ field }) => placeIn(field, 'partner_chain') === 2,
  ),
  lenient(
    'role-asked-of-the-first-employment-only',
    ['ADD-010'],
    'Only the first employment needs a classification or a title.',
    (problem, _value, body) => isRoleProblem(problem) && firstHasRole(body),
  ),
  lenient(
    'role-not-asked-of-a-current-job',
    ['ADD-010'],
    'A job without an end needs neither a classification nor a title.',
    (problem, _value, body) => isRoleProblem(problem) && roleless(body).every(isCurrent),
  ),
];

/** The place of an element of this list that a field is in; -1 for any other field. */
function placeIn(field: string, list: string): number {
  return Number(new RegExp(`\\.${list}\\.(\\d+)`).exec(field)?.[1] ?? -1);
}

function isRoleProblem({ field, code }: Problem): boolean {
  return field === 'data.credential.employment' && code === 'invalid';
}

function employments(body: unknown): readonly Record<string, unknown>[] {
  const list = valueAt(body, ['data', 'credential', 'employment']);
  return Array.isArray(list) ? list : [];
}

function lengthOf(body: unknown, list: string): number {
  const value = valueAt(body, ['data', 'credential', list]);
  return Array.isArray(value) ? value.length : 0;
}

function hasRole({ role_classification, role_title }: Record<string, unknown>): boolean {
  return role_classification !== undefined || role_title !== undefined;
}

function firstHasRole(body: unknown): boolean {
  const [first] = employments(body);
  return first !== undefined && hasRole(first);
}

function roleless(body: unknown): readonly Record<string, unknown>[] {
  return employments(body).filter((one) => !hasRole(one));
}

function isCurrent({ end_date }: Record<string, unknown>): boolean {
  return end_date === null;
}
