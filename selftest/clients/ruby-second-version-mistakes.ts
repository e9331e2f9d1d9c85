import { type ClientVariant, edit, type Play } from './client-variant.ts';
import { rubyMistake } from './ruby-mistake.ts';

const api = 'partner_api.rb';
const verifying = 'verifying.rb';
const receiving = 'receiving.rb';
const receiver = 'webhook_receiver.rb';

const verify = (scene: string): readonly Play[] => [['verify', scene]];
const receive = (scene: string): readonly Play[] => [['receive', scene]];

const awaiting = '    status = @api.verification(@request_id)\n    GAPS.each';
const readAgain =
  '@lock.synchronize { @came.wait(@lock, gap) }\n      status = @api.verification(@request_id)';
const signed = "return 401 unless signed?(headers['x-timestamp'], headers['x-signature'], body)";

/** Mistakes with verifications and events in the example in Ruby. */
export const rubySecondVersionMistakes: readonly ClientVariant[] = [
  rubyMistake(
    'callback-as-null',
    ['CVER-001'],
    [
      edit(
        api,
        'body = { request_id:, callback_url: }.compact',
        'body = { request_id:, callback_url: nil }',
      ),
    ],
    verify('plain'),
  ),
  rubyMistake(
    'verification-link-with-tracking',
    ['CVER-002'],
    [edit(verifying, '@control.new_person, link)', '@control.new_person, "#{link}&utm=1")')],
    verify('plain'),
  ),
  rubyMistake(
    'verified-at-a-return',
    ['CVER-003'],
    [
      edit(verifying, awaiting, "    status = 'incomplete'\n    GAPS.each"),
      edit(verifying, readAgain, readAgain.replace('@api.verification(@request_id)', "'verified'")),
    ],
    verify('return-forged'),
  ),
  rubyMistake(
    'request-id-taken-from-the-address',
    ['CVER-004'],
    [
      edit(
        verifying,
        '    @lock.synchronize { @came.signal }\n',
        '    @foreign = path[/request_id=([^&]+)/, 1]\n    @lock.synchronize { @came.signal }\n',
      ),
      edit(
        verifying,
        readAgain,
        readAgain.replace('verification(@request_id)', 'verification(@foreign || @request_id)'),
      ),
    ],
    verify('return-foreign-session'),
  ),
  rubyMistake(
    'fails-when-a-person-cancels',
    ['CVER-005'],
    [
      edit(
        verifying,
        '    say(status)\n    @control',
        "    raise 'canceled' if status == 'canceled'\n\n    say(status)\n    @control",
      ),
    ],
    [...verify('plain'), ...verify('return-cancel')],
  ),
  rubyMistake(
    'request-id-by-the-clock',
    ['CVER-008'],
    [edit(verifying, '"RUBY-#{SecureRandom.uuid}"', '"RUBY-#{Time.now.to_i}"')],
    verify('plain'),
  ),
  rubyMistake(
    'signature-not-checked',
    ['CHOOK-001'],
    [edit(receiver, signed, 'return 401 if body.empty?')],
    receive('event-forged'),
  ),
  rubyMistake(
    'signature-over-what-was-parsed',
    ['CHOOK-002'],
    [
      edit(
        receiver,
        '"#{timestamp}.".b + body)',
        '"#{timestamp}." + JSON.generate(JSON.parse(body)))',
      ),
    ],
    receive('event-odd-bytes'),
  ),
  rubyMistake(
    'tolerance-of-a-day',
    ['CHOOK-003'],
    [edit(receiver, 'TOLERANCE = 900', 'TOLERANCE = 86_400')],
    receive('event-future'),
  ),
  rubyMistake(
    'duplicates-not-dropped',
    ['CHOOK-004'],
    [edit(receiver, "@taken[event['event_id']] ? false", 'false ? false')],
    receive('event-redated'),
  ),
  rubyMistake(
    'error-at-a-short-signature',
    ['CHOOK-006'],
    [edit(receiver, 'one.bytesize == other.bytesize && ', '')],
    receive('event-forged'),
  ),
  rubyMistake(
    'answer-after-the-result',
    ['CHOOK-007'],
    [edit(receiver, 'Thread.new { @heed.call(event) } if', '@heed.call(event) if')],
    receive('event-slow-result'),
  ),
  rubyMistake(
    'unknown-types-refused',
    ['CHOOK-009'],
    [
      edit(
        receiver,
        '    event = JSON.parse(body)\n',
        "    event = JSON.parse(body)\n    return 400 unless KNOWN.include?(event['type'])\n\n",
      ),
    ],
    receive('event-unknown-type'),
  ),
  rubyMistake(
    'new-secret-not-kept',
    ['CHOOK-010'],
    [
      edit(
        receiving,
        'receiver.rotate(@api.rotate_secret(webhook_id))',
        '@api.rotate_secret(webhook_id)',
      ),
    ],
    receive('event-rotated'),
  ),
  rubyMistake(
    'header-names-by-the-letter',
    ['CHOOK-011'],
    [
      edit(
        'small_server.rb',
        'headers[name.downcase] = value.strip',
        'headers[name] = headers[name.sub(/\\AContent/, "content").sub("Length", "length")] = value.strip',
      ),
      edit(
        receiver,
        "headers['x-timestamp'], headers['x-signature']",
        "headers['X-Timestamp'], headers['X-Signature']",
      ),
    ],
    receive('event-header-case'),
  ),
  rubyMistake(
    'events-of-strangers-heeded',
    ['CHOOK-012'],
    [
      edit(receiver, " && @ours.call(event['request_id'])", ''),
      edit(
        receiving,
        "    read(event['request_id'])\n",
        "    read(event['request_id']) if @statuses.key?(event['request_id'])\n",
      ),
    ],
    receive('event-foreign'),
  ),
  rubyMistake(
    'lives-by-events-alone',
    ['CHOOK-013'],
    [edit(receiving, 'asking = Thread.new { ask_meanwhile }', 'asking = nil')],
    receive('event-missing'),
  ),
];
