/** Every way in which this server may differ from the plain one while it keeps every promise of the pages. */
export interface Options {
  // Tokens.
  readonly tokens: 'jwt' | 'jwt without jti' | 'dotted' | 'opaque';
  readonly tokenType: 'Bearer' | 'bearer';
  readonly expiresIn: boolean;
  /** Whether a token answer repeats the scope. */
  readonly scopeRepeated: boolean;
  /** Seconds. */
  readonly tokenLife: number;
  /** Whether a client that asks again gets the token it has, while that is good. */
  readonly sameToken: boolean;
  readonly unknownScope: 'refused' | 'left out';
  readonly noScope: 'refused' | 'nothing' | 'everything';
  readonly wrongSecret: 400 | 401 | 403;
  readonly tokenErrors: 'oauth' | 'own';
  readonly noToken: 401 | 403;
  readonly missingScope: 401 | 403;
  readonly statusScope: 'any' | 'some' | 'of the type';
  readonly foreignStatus: 'unknown' | 'forbidden';

  // Refusals.
  readonly refusal: 400 | 409 | 422;
  readonly errorShape:
    | 'list'
    | 'echo'
    | 'map'
    | 'problem'
    | 'pointer'
    | 'sentence'
    | 'full messages'
    | 'base'
    | 'first'
    | 'text';
  readonly wrongMethod: 404 | 405;
  readonly wrongContentType: 400 | 415 | 422;
  readonly bodyBeforeToken: boolean;

  // What a payload may hold if the pages do not say.
  readonly unknownFields: 'accepted' | 'refused';
  readonly undocumentedNulls: boolean;
  readonly emptyTexts: boolean;
  readonly incoherent: boolean;
  readonly unstorableTexts: boolean;
  readonly nullDocuments: boolean;
  readonly absentDocuments: boolean;
  readonly documents: 'supplied' | 'any';
  readonly cefr: 'any' | 'framework';
  readonly workRights: 'documented' | 'any';
  readonly unsuitableNames: boolean;
  readonly countries: 'assigned' | 'two letters';
  /** Whether an empty text is a role, or a work right. */
  readonly emptyConditions: boolean;
  readonly absentEndDates: boolean;
  readonly ids: 'any' | 'shaped';
  /** Characters of `full_name`, as code points. */
  readonly longestName: number;

  // Submissions.
  readonly repeatStatus: 200 | 201;
  readonly window: 'fixed' | 'sliding' | 'sliding with visits';
  readonly otherType: 'original' | 'refused' | 'own request';
  readonly keptPayload: 'first' | 'last';
  readonly repeatsValidated: boolean;
  readonly cancelledId: 'original' | 'new request';
  readonly acceptedId: 'new request' | 'original';

  // Links.
  readonly contents: 'uuid' | 'base62' | 'base64' | 'digits' | 'ulid' | 'long' | 'query';
  readonly fragmentOrder: 'documented' | 'reversed';
  readonly fragmentExtras: boolean;
  readonly fragmentEncoding: 'usual' | 'form' | 'every byte';
  readonly fragmentChecked: boolean;
  readonly linkHost: 'same' | 'localhost';
  readonly pathPrefix: '' | '/sandbox';
  readonly clientIds: 'simple' | 'odd';

  // People.
  readonly consent: 'each time' | 'once' | 'once per partner';
  readonly anonymousOnDeadLink: 'sign-in' | 'error';
  readonly cancelledPage: 'error' | 'consent' | 'sign-in';
  readonly lateDecision: 'repeated' | 'error';
  readonly acceptedLinkLife: 'unlimited' | '48 h';
  readonly accountOrder: 'oldest first' | 'newest first';
  readonly accountExtras: boolean;
  readonly accountRequest: boolean;
  readonly accountKeys: 'as sent' | 'sorted';
  readonly replacedLink: 'credential' | 'error';
  readonly keyCase: 'counts' | 'ignored';
  readonly keyPartner: 'ignored' | 'counts';
  readonly keyless: 'kept' | 'replaced';

  // Status.
  readonly finalizedAt: 'seconds' | 'milliseconds' | 'microseconds' | 'offset' | 'left out';
  readonly bulkOrder: 'asked' | 'reversed' | 'sorted';
  readonly bulkUnknown: 'left out' | 'not_found' | 'null';
  readonly bulkEmpty: 'refused' | 'answered';
  readonly unknownId: 400 | 404 | 410;
  readonly expiryNoted: 'at 48 h' | 'when looked at';

  // The second version.
  readonly v2Status: 200 | 201 | 202;
  readonly v2Link: 'redirect_uri' | 'url';
  readonly v2Spelling: 'both' | '.json' | 'bare';
  readonly v2Unparsable: 400 | 422;
  readonly v2DocumentType: 'of the asset' | 'one for all';
  /** Whether the status API knows what came through v2. */
  readonly v2InStatus: boolean;
  /** Whether v1 says in its headers when it ends. */
  readonly sunset: boolean;
  readonly uploadLinks: 'list' | 'map';
  readonly uploadSigning: 'own' | 'aws';
  /** Whether an asset that was sent with its data has an upload link too. */
  readonly linksForSent: boolean;
  readonly uploadTaken: 200 | 201 | 204;
  readonly uploadRefusal: 400 | 403 | 404;
  readonly uploadErrors: 'xml' | 'json' | 'empty';
  readonly secondUpload: 'refused' | 'taken';
  readonly verifyNames: 'assumed' | 'camel';
  readonly resultShape: 'flat' | 'nested';
  readonly resultPerson: 'all fields' | 'names in parts';
  readonly repeatedRequestId: 'same' | 'new';
  readonly returnsBy: 'answer' | 'call' | 'both';
  readonly cancelReturns: boolean;
  readonly callbackExtras: boolean;
  readonly webhookList: 'named' | 'bare';
  readonly webhookPut: 'by path' | 'by body';
  readonly webhookUpdate: 'of what is sent' | 'as a whole';
  readonly webhooksPerClient: 'many' | 'one';
  readonly webhookSchemes: 'any' | 'https';
  readonly webhookDeleted: 200 | 204;
  readonly secretShown: boolean;
  readonly rotationAnswer: 'secret' | 'webhook' | 'nothing';
  /** Seconds for which the old secret signs after a rotation. */
  readonly secretOverlap: number;
  readonly events: 'once' | 'twice';
  /** Milliseconds; 0: before the decision is answered. */
  readonly eventDelay: number;
  readonly eventJson: 'compact' | 'spaced';
  readonly eventTime: 'microseconds' | 'seconds';
  /** The pauses in seconds after which a delivery that failed is repeated. */
  readonly eventRetries: readonly number[];

  // The wire.
  readonly contentType: string;
  readonly headerNames: 'lower' | 'Title' | 'UPPER';
  readonly extraHeaders: boolean;
  readonly extraFields: boolean;
  readonly json: 'documented' | 'raw' | 'ascii' | 'pretty';
  readonly compressed: 'never' | 'gzip' | 'deflate' | 'br';
  readonly framing: 'length' | 'chunks' | 'chunks and trailers';
  /** Whether an informational answer comes first. */
  readonly hints: boolean;
  readonly connection: 'kept' | 'closed' | 'dropped';
  readonly dates: 'machine' | 'clock' | 'none';
  /** Milliseconds that an answer takes at most. */
  readonly slowness: number;
  readonly disturbance:
    | 'none'
    | '429 now'
    | '429 soon'
    | '429 by date'
    | '503'
    | '503 after the work';
  readonly clock: 'running' | 'still';
  readonly reset: boolean;
}

/** The plain server: as documented if the pages say something, lenient if they do not. */
export const plain: Options = {
  tokens: 'jwt',
  tokenType: 'Bearer',
  expiresIn: true,
  scopeRepeated: true,
  tokenLife: 3600,
  sameToken: false,
  unknownScope: 'refused',
  noScope: 'nothing',
  wrongSecret: 401,
  tokenErrors: 'oauth',
  noToken: 401,
  missingScope: 403,
  statusScope: 'any',
  foreignStatus: 'unknown',

  refusal: 422,
  errorShape: 'list',
  wrongMethod: 405,
  wrongContentType: 415,
  bodyBeforeToken: false,

  unknownFields: 'accepted',
  undocumentedNulls: true,
  emptyTexts: true,
  incoherent: true,
  unstorableTexts: true,
  nullDocuments: true,
  absentDocuments: true,
  documents: 'any',
  cefr: 'any',
  workRights: 'any',
  unsuitableNames: true,
  countries: 'assigned',
  emptyConditions: false,
  absentEndDates: true,
  ids: 'any',
  longestName: Infinity,

  repeatStatus: 201,
  window: 'fixed',
  otherType: 'original',
  keptPayload: 'first',
  repeatsValidated: true,
  cancelledId: 'original',
  acceptedId: 'new request',

  contents: 'uuid',
  fragmentOrder: 'documented',
  fragmentExtras: false,
  fragmentEncoding: 'usual',
  fragmentChecked: true,
  linkHost: 'same',
  pathPrefix: '',
  clientIds: 'simple',

  consent: 'each time',
  anonymousOnDeadLink: 'error',
  cancelledPage: 'error',
  lateDecision: 'repeated',
  acceptedLinkLife: 'unlimited',
  accountOrder: 'oldest first',
  accountExtras: false,
  accountRequest: true,
  accountKeys: 'as sent',
  replacedLink: 'credential',
  keyCase: 'counts',
  keyPartner: 'ignored',
  keyless: 'kept',

  finalizedAt: 'seconds',
  bulkOrder: 'asked',
  bulkUnknown: 'left out',
  bulkEmpty: 'refused',
  unknownId: 404,
  expiryNoted: 'at 48 h',

  v2Status: 201,
  v2Link: 'redirect_uri',
  v2Spelling: 'both',
  v2Unparsable: 400,
  v2DocumentType: 'of the asset',
  v2InStatus: true,
  sunset: false,
  uploadLinks: 'list',
  uploadSigning: 'own',
  linksForSent: true,
  uploadTaken: 200,
  uploadRefusal: 403,
  uploadErrors: 'xml',
  secondUpload: 'refused',
  verifyNames: 'assumed',
  resultShape: 'flat',
  resultPerson: 'all fields',
  repeatedRequestId: 'same',
  returnsBy: 'answer',
  cancelReturns: true,
  callbackExtras: false,
  webhookList: 'named',
  webhookPut: 'by path',
  webhookUpdate: 'of what is sent',
  webhooksPerClient: 'many',
  webhookSchemes: 'any',
  webhookDeleted: 204,
  secretShown: false,
  rotationAnswer: 'secret',
  secretOverlap: 0,
  events: 'once',
  eventDelay: 0,
  eventJson: 'compact',
  eventTime: 'microseconds',
  eventRetries: [],

  contentType: 'application/json',
  headerNames: 'lower',
  extraHeaders: false,
  extraFields: false,
  json: 'documented',
  compressed: 'never',
  framing: 'length',
  hints: false,
  connection: 'kept',
  dates: 'machine',
  slowness: 0,
  disturbance: 'none',
  clock: 'running',
  reset: true,
};
