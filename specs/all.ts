import {
  credentialType,
  credentialTypes,
  credentialTypesV2,
} from '../contracts/credentials/all.ts';
import type { Suite } from '../harness/check/suite.ts';
import { access } from './auth/access.ts';
import { bearerWord } from './auth/bearer-word.ts';
import { challenges } from './auth/challenges.ts';
import { granting } from './auth/granting.ts';
import { refusingClients } from './auth/refusing-clients.ts';
import { tokenEndpoint } from './auth/token-endpoint.ts';
import { twoPartners } from './auth/two-partners.ts';
import { openTokenQuestions } from './auth/undocumented.ts';
import { batchChecks } from './batch/all.ts';
import { consenting } from './consent/consenting.ts';
import { openings, ordinary } from './examples.ts';
import { alteredLinks } from './ownership/altered.ts';
import { anonymousVisits } from './ownership/anonymous.ts';
import { owning } from './ownership/owning.ts';
import { values } from './ownership/values.ts';
import { content } from './redirect-link/content.ts';
import { contents } from './redirect-link/contents.ts';
import { link } from './redirect-link/link.ts';
import { mapping } from './replacement/mapping.ts';
import { replacing } from './replacement/replacing.ts';
import { sequences } from './replacement/sequences.ts';
import { typesApart } from './replacement/types-apart.ts';
import { retaining } from './retention/retaining.ts';
import { atOnce } from './reuse/at-once.ts';
import { generatedHistories } from './reuse/histories.ts';
import { nearIds } from './reuse/near-ids.ts';
import { overTime } from './reuse/over-time.ts';
import { sixTimes } from './reuse/six-times.ts';
import { reuseSilence } from './reuse/undocumented.ts';
import { afterActs } from './status/after-acts.ts';
import { many } from './status/bulk-status.ts';
import { oddStatusIds } from './status/odd-ids.ts';
import { settling } from './status/settling.ts';
import { one } from './status/single-status.ts';
import { accepting } from './submission/accepting.ts';
import { answers } from './submission/answers.ts';
import { errors } from './submission/errors.ts';
import { malformed } from './submission/malformed.ts';
import { ownId } from './submission/own-id.ts';
import { refusedLeavesNothing } from './submission/refused-leaves-nothing.ts';
import { refusing } from './submission/refusing.ts';
import { storing } from './submission/storing.ts';
import { silence } from './submission/undocumented.ts';
import { uploadChecks } from './uploads/all.ts';
import { singleV2 } from './v2/all.ts';
import { ordinaryV2 } from './v2/examples-v2.ts';
import { verifyChecks } from './verify/all.ts';
import { webhookChecks } from './webhooks/all.ts';

/** Every check there is, in the order of the requirement registry. */
export const suite: Suite = {
  credentialTypes: credentialTypes.map(({ name }) => name),
  scopeOf: (name) => credentialType(name)?.scope ?? '',
  credentialTypesV2: credentialTypesV2.map(({ name }) => name),
  ordinary,
  ordinaryV2,
  openings,
  checks: [
    ...granting,
    ...refusingClients,
    ...access,
    ...twoPartners,
    ...tokenEndpoint,
    ...challenges,
    ...bearerWord,
    ...openTokenQuestions,
    ...accepting,
    ...refusing,
    ...ownId,
    ...malformed,
    ...errors,
    ...answers,
    ...silence,
    ...storing,
    ...refusedLeavesNothing,
    ...link,
    ...content,
    ...contents,
    ...atOnce,
    ...nearIds,
    ...overTime,
    ...sixTimes,
    ...generatedHistories,
    ...reuseSilence,
    ...owning,
    ...values,
    ...anonymousVisits,
    ...alteredLinks,
    ...consenting,
    ...retaining,
    ...replacing,
    ...sequences,
    ...typesApart,
    ...mapping,
    ...one,
    ...many,
    ...oddStatusIds,
    ...settling,
    ...singleV2,
    ...batchChecks,
    ...uploadChecks,
    ...verifyChecks,
    ...webhookChecks,
    ...afterActs,
  ],
};
