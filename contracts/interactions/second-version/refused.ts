import type { CredentialTypeNameV2 } from '../../credentials/all.ts';
import type { Interaction } from '../interaction.ts';
import { refusalStatuses } from '../refused.ts';
import { match } from '../template.ts';
import { accepted, type SubmissionV2 } from './added.ts';
import { addRequestV2, payloadTemplate } from './request.ts';

/** A v2 submission of this type without its name, which is refused. Source: `docs/api.md#errors`; the status is assumed. */
export function refused(type: CredentialTypeNameV2): Interaction<SubmissionV2> {
  const { sent: whole, ...rest } = accepted(type);
  const { full_name: _name, ...fields } = whole.fields;
  const sent = { ...whole, fields };
  return {
    ...rest,
    description: `a v2 submission of ${type} with a missing field`,
    sent,
    request: addRequestV2(type, payloadTemplate('{id}', sent)),
    response: { status: refusalStatuses },
  };
}

/**
 * A refusal whose body names the field at fault, for consumers that show it.
 *
 * The shape is assumed, so that it is an interaction of its own. Source: `docs/api.md#errors`.
 */
export const refusedWithProblems: Interaction<SubmissionV2> = {
  ...refused('education'),
  description: 'a v2 submission of education whose refusal names the field',
  response: {
    status: refusalStatuses,
    json: {
      errors: match.containing({
        field: 'fields.full_name',
        code: match.like('invalid'),
        message: match.like('is required'),
      }),
    },
  },
};
