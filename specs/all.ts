import { credentialType, credentialTypes } from '../contracts/credentials/all.ts';
import type { Suite } from '../harness/suite.ts';
import { accepting } from './add/accepting.ts';
import { answers } from './add/answers.ts';
import { errors } from './add/errors.ts';
import { malformed } from './add/malformed.ts';
import { ownId } from './add/own-id.ts';
import { refusing } from './add/refusing.ts';
import { silence } from './add/silence.ts';
import { storing } from './add/storing.ts';
import { access } from './auth/access.ts';
import { granting } from './auth/granting.ts';
import { refusingClients } from './auth/refusing-clients.ts';
import { twoPartners } from './auth/two-partners.ts';
import { consenting } from './cons/consenting.ts';
import { ordinary } from './examples.ts';
import { retaining } from './keep/retaining.ts';
import { alteredLinks } from './link/altered.ts';
import { owning } from './link/owning.ts';
import { values } from './link/values.ts';
import { mapping } from './repl/mapping.ts';
import { replacing } from './repl/replacing.ts';
import { typesApart } from './repl/types-apart.ts';
import { atOnce } from './reuse/at-once.ts';
import { generatedHistories } from './reuse/histories.ts';
import { overTime } from './reuse/over-time.ts';
import { reuseSilence } from './reuse/silence.ts';
import { many } from './stat/many.ts';
import { one } from './stat/one.ts';
import { settling } from './stat/settling.ts';
import { contents } from './uri/contents.ts';
import { link } from './uri/link.ts';

/** Every check there is, in the order of the requirement registry. */
export const suite: Suite = {
  credentialTypes: credentialTypes.map(({ name }) => name),
  scopeOf: (name) => credentialType(name)?.scope ?? '',
  ordinary,
  checks: [
    ...granting,
    ...refusingClients,
    ...access,
    ...twoPartners,
    ...accepting,
    ...refusing,
    ...ownId,
    ...malformed,
    ...errors,
    ...answers,
    ...silence,
    ...storing,
    ...link,
    ...contents,
    ...atOnce,
    ...overTime,
    ...generatedHistories,
    ...reuseSilence,
    ...owning,
    ...values,
    ...alteredLinks,
    ...consenting,
    ...retaining,
    ...replacing,
    ...typesApart,
    ...mapping,
    ...one,
    ...many,
    ...settling,
  ],
};
