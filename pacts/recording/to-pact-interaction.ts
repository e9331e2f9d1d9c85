import type {
  Interaction,
  InteractionRequest,
  InteractionResponse,
} from '../../contracts/interactions/interaction.ts';
import { formRules } from './form-rules.ts';
import type { PactLibrary } from './load-pact.ts';
import type { Unconfigured } from './request-builder.ts';
import { textToPact, toPact } from './to-pact.ts';

type Requested = ReturnType<Unconfigured['withRequest']>;

/** An interaction that Pact is ready to serve. */
export type Playable = ReturnType<Requested['willRespondWith']>;

/** Registers one interaction with Pact. Every interaction needs its own `PactV4`: shared ones lose some (measured). */
export function playable(
  pact: PactLibrary,
  names: { readonly consumer: string; readonly provider: string; readonly dir: string },
  interaction: Interaction,
): Playable {
  const described = new pact.PactV4({ ...names, logLevel: 'error' })
    .addInteraction()
    .uponReceiving(interaction.description);
  const prepared = interaction.states.reduce(
    (given, { name, parameters }) => given.given(name, parameters),
    described,
  );
  return respond(pact, request(prepared, interaction.request), interaction.response);
}

function request(given: Unconfigured, { method, path, headers, body }: InteractionRequest) {
  return given.withRequest(method, textToPact(path), (builder) => {
    builder.headers(texts(headers));
    if (body === undefined) return;
    if ('json' in body) builder.jsonBody(toPact(body.json));
    else formRules(builder, body.form);
  });
}

function respond(
  { MatchersV3 }: PactLibrary,
  requested: Requested,
  { status, headers, json }: InteractionResponse,
): Playable {
  const expected =
    typeof status === 'number' ? status : MatchersV3.matchStatus(status[0], [...status]);
  return requested.willRespondWith(expected, (builder) => {
    if (headers !== undefined) builder.headers(texts(headers));
    if (json !== undefined) builder.jsonBody(toPact(json));
  });
}

function texts(headers: InteractionRequest['headers']) {
  const entries = Object.entries(headers).map(([name, value]) => [name, textToPact(value)]);
  return Object.fromEntries(entries) as Record<string, ReturnType<typeof textToPact>>;
}
