import type { SubmissionStatus } from '../../contracts/messages/status.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { World } from '../world.ts';

/** The status of one submission by the partner's own id; null if this partner has no such submission. */
export function statusOf(world: World, caller: Claims, id: string): SubmissionStatus | null {
  const { statuses, submissions, retention } = world.behaviour;
  const key = submissions.key(caller, id);
  const submission = statuses.find(world.store, { key, id, clientId: caller.client_id });
  if (!submission) return null;
  const now = world.clock.now().getTime();
  const endedAt = retention.isOver(submission, now) ? retention.endOf(submission) : null;
  return statuses.of({ submission, endedAt, now });
}
