import { parseJson } from '../../contracts/parse-json.ts';
import type { Reply } from '../behaviour/answers.ts';
import { statusOf } from '../domain/statuses.ts';
import type { World } from '../world.ts';
import { identify } from './caller.ts';
import { refusal } from './reply.ts';

/** Answers GET submissions/<id>/status.json. Source: `docs/api.md#status`. */
export async function status(
  world: World,
  authorization: string | undefined,
  id: string,
): Promise<Reply> {
  const identified = await identify(world, authorization, 'status');
  if ('refused' in identified) return identified.refused;
  const body = statusOf(world, identified.caller, id);
  if (body) return { subject: 'status', status: 200, body };
  return refusal(404, [{ field: 'id', code: 'unknown', message: 'no submission has this id' }]);
}

/** Answers POST submissions/status.json with any content type: the documented sample does not send that of JSON. */
export async function statuses(
  world: World,
  authorization: string | undefined,
  text: string,
): Promise<Reply> {
  const identified = await identify(world, authorization, 'status');
  if ('refused' in identified) return identified.refused;
  const parsed = parseJson(text);
  if (parsed === undefined) {
    const message = 'the body is not valid JSON';
    return refusal(400, [{ field: '', code: 'unparsable', message }]);
  }
  const asked = (parsed as { ids?: unknown } | null)?.ids;
  const ids = Array.isArray(asked) ? world.behaviour.statuses.ids(asked) : null;
  if (!ids || !world.behaviour.statuses.acceptsCount(ids.length)) return wrongIds;
  const credentials = world.behaviour.statuses.list(ids, (id) =>
    statusOf(world, identified.caller, id),
  );
  return { subject: 'status', status: 200, body: { credentials } };
}

const wrongIds = refusal(422, [
  { field: 'ids', code: 'not_allowed', message: 'must be an array of 1 to 30 strings' },
]);
