import { knownHost, unguessable } from './documents/addresses.ts';
import { readable, stillReadable } from './documents/fetched.ts';
import { documentKinds } from './documents/kinds.ts';
import { duplicateOnce } from './events/duplicates.ts';
import { forgedWithoutEffect, malformedSignature, timestampTolerance } from './events/forged.ts';
import { resultAlone } from './events/missing.ts';
import { detailsFromResult, foreignWithoutEffect } from './events/requests-of-events.ts';
import { rotatedSecret } from './events/rotation.ts';
import { promptAnswer, takenInAnyForm, unmeasuredComparison } from './events/taking.ts';
import { unknownTypes } from './events/unknown-types.ts';
import type { ClientJudge } from './judge.ts';
import { linkAsGiven } from './links/link-as-given.ts';
import { linkOfOnePerson, notFramed } from './links/link-of-one-person.ts';
import { freshLink, newStart } from './links/old-link.ts';
import { opaqueLink } from './links/opaque-link.ts';
import { linkSecret, nothingLogged } from './manners/leaks.ts';
import { nothingPersonal, syntheticPeople } from './manners/personal-data.ts';
import { modestRate, namedClient } from './manners/rate.ts';
import { askedById, atMostThirty, finalOnce } from './statuses/asking.ts';
import { slowAsking } from './statuses/pace.ts';
import { unusualAnswers } from './statuses/unusual-answers.ts';
import { bodyBytes } from './submitting/body-bytes.ts';
import { checkedBefore } from './submitting/checked-before.ts';
import { apiVersion, endpointOfType } from './submitting/endpoint.ts';
import { handledErrors, outageShown, timeLimit } from './submitting/errors.ts';
import { linkOfTheDay } from './submitting/later-link.ts';
import { twoClicks, unvisited } from './submitting/one-of-two-clicks.ts';
import {
  idForRepetitions,
  idOfOneCredential,
  idWithoutPerson,
  uniqueId,
} from './submitting/own-ids.ts';
import { partnerChainRule } from './submitting/partner-chain.ts';
import { encouragedFields, graduation, payloadJudges } from './submitting/payload.ts';
import { keptRedirects } from './submitting/redirects.ts';
import { refusedOnce, sameAgain, spacedAgain } from './submitting/repetitions.ts';
import { successByClass } from './submitting/success.ts';
import { configured, opaqueToken, verifiedServer } from './tokens/configuration.ts';
import { forbiddenOnce, refusedClient } from './tokens/refusals.ts';
import { oneRenewal } from './tokens/renewal.ts';
import { leastPrivilege, scopeOfType, scopeSpelling } from './tokens/scopes.ts';
import { statedLife, tokenReuse } from './tokens/token-life.ts';
import { secretsToApiOnly, tokenInHeaderOnly } from './tokens/token-places.ts';
import { tokenRequest } from './tokens/token-request.ts';
import { updateVisited, updating } from './updates/updating.ts';
import { batchShape, universalAssets } from './uploads/batch-shape.ts';
import { endedLink } from './uploads/ended-link.ts';
import { lostUpload } from './uploads/lost-upload.ts';
import { rawUploads } from './uploads/raw-upload.ts';
import { uploadLinkAsGiven, uploadLinkSecret } from './uploads/upload-link.ts';
import { uploadSuccess } from './uploads/upload-success.ts';
import { ownSession } from './verifying/foreign-session.ts';
import { laterStatus } from './verifying/later-status.ts';
import { resultRead } from './verifying/result-read.ts';
import { resultScope, verificationLink } from './verifying/verification-access.ts';
import { unguessableRequests, verificationBody } from './verifying/verification-request.ts';
import { waysBack } from './verifying/ways-back.ts';

/** Every judge of a client, one for each rule that is built. */
export const clientJudges: readonly ClientJudge[] = [
  tokenRequest,
  scopeOfType,
  leastPrivilege,
  scopeSpelling,
  tokenReuse,
  statedLife,
  oneRenewal,
  forbiddenOnce,
  refusedClient,
  tokenInHeaderOnly,
  secretsToApiOnly,
  configured,
  opaqueToken,
  verifiedServer,
  endpointOfType,
  bodyBytes,
  idOfOneCredential,
  uniqueId,
  idWithoutPerson,
  sameAgain,
  idForRepetitions,
  linkOfTheDay,
  spacedAgain,
  refusedOnce,
  successByClass,
  handledErrors,
  checkedBefore,
  ...payloadJudges,
  graduation,
  partnerChainRule,
  encouragedFields,
  unvisited,
  timeLimit,
  twoClicks,
  keptRedirects,
  apiVersion,
  ...linkAsGiven,
  linkOfOnePerson,
  linkSecret,
  notFramed,
  freshLink,
  opaqueLink,
  askedById,
  atMostThirty,
  finalOnce,
  slowAsking,
  ...unusualAnswers,
  newStart,
  ...updating,
  updateVisited,
  readable,
  knownHost,
  ...documentKinds,
  stillReadable,
  unguessable,
  batchShape,
  universalAssets,
  ...rawUploads,
  uploadLinkAsGiven,
  endedLink,
  lostUpload,
  uploadSuccess,
  uploadLinkSecret,
  verificationBody,
  verificationLink,
  resultRead,
  ownSession,
  waysBack,
  resultScope,
  laterStatus,
  unguessableRequests,
  forgedWithoutEffect,
  timestampTolerance,
  duplicateOnce,
  unmeasuredComparison,
  malformedSignature,
  promptAnswer,
  detailsFromResult,
  unknownTypes,
  rotatedSecret,
  ...takenInAnyForm,
  foreignWithoutEffect,
  resultAlone,
  nothingLogged,
  nothingPersonal,
  outageShown,
  modestRate,
  syntheticPeople,
  namedClient,
];
