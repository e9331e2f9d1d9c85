import { type ClientVariant, edit } from './client-variant.ts';
import { rubyMistake, visit } from './ruby-mistake.ts';

const http = 'http.rb';
const api = 'partner_api.rb';
const journeys = 'journeys.rb';
const main = 'main.rb';

const passing = '[429, 502, 503, 504]';
const uuid = '"RUBY-#{SecureRandom.uuid}"';

/** Mistakes in the example in Ruby. */
export const rubyMistakes: readonly ClientVariant[] = [
  rubyMistake(
    'form-not-encoded',
    ['CTOK-001'],
    [
      edit(
        api,
        "form = URI.encode_www_form({ grant_type: 'client_credentials' }.merge(@client))",
        "form = { grant_type: 'client_credentials' }.merge(@client).map { |name, value| \"#{name}=#{value}\" }.join('&')",
      ),
    ],
    [['submit', 'awkward-secret']],
  ),
  rubyMistake(
    'scope-of-another-type',
    ['CTOK-002'],
    [edit(main, 'types.uniq.map { |type| "write.#{type}" }.join(\' \')', "'write.education'")],
  ),
  rubyMistake(
    'scope-never-used',
    ['CTOK-003'],
    [edit(main, 'types.uniq.map', "(types.uniq + ['universal']).map")],
  ),
  rubyMistake('scopes-with-commas', ['CTOK-004'], [edit(main, ".join(' ')", ".join(',')")]),
  rubyMistake(
    'token-for-each-call',
    ['CTOK-005'],
    [edit(api, 'renew if @token.nil? || (@renew_at && Time.now >= @renew_at)', 'renew')],
  ),
  rubyMistake(
    'an-hour-built-in',
    ['CTOK-006'],
    [edit(api, "life = granted['expires_in']", 'life = 3600')],
    [['poll', 'short-tokens']],
  ),
  rubyMistake(
    'refused-token-again',
    ['CTOK-007'],
    [edit(api, '    forget(used)\n', '')],
    [['submit', 'token-revoked']],
  ),
  rubyMistake(
    'loop-at-403',
    ['CTOK-008'],
    [edit(http, passing, '[403, 429, 502, 503, 504]')],
    [['submit', 'scope-withheld']],
  ),
  rubyMistake(
    'refused-client-again',
    ['CTOK-009'],
    [edit(http, passing, '[401, 429, 502, 503, 504]')],
    [['submit', 'client-refused']],
  ),
  rubyMistake(
    'token-in-a-second-header',
    ['CTOK-010'],
    [
      edit(
        api,
        '{ \'Authorization\' => "Bearer #{used}" }',
        "{ 'Authorization' => \"Bearer #{used}\", 'X-Token' => used }",
      ),
    ],
  ),
  rubyMistake(
    'client-id-written-out',
    ['CTOK-012'],
    [edit(main, "client_id: ENV.fetch('SEEK_PASS_CLIENT_ID')", "client_id: 'portal-production'")],
  ),
  rubyMistake(
    'granted-scope-needed',
    ['CTOK-013'],
    [
      edit(
        api,
        "    @token = granted.fetch('access_token')",
        "    granted.fetch('scope')\n    @token = granted.fetch('access_token')",
      ),
    ],
    [['submit', 'opaque-tokens']],
  ),
  rubyMistake(
    'name-left-out',
    ['CADD-002'],
    [
      edit(
        journeys,
        "{ credential: record['fields'] }",
        "{ credential: record['fields'].except('full_name') }",
      ),
    ],
  ),
  rubyMistake(
    'utf-16',
    ['CADD-003'],
    [edit(api, 'JSON.generate(body)', "JSON.generate(body).encode('UTF-16LE').b")],
  ),
  rubyMistake('counted-ids', ['CADD-005'], [edit(journeys, uuid, '"RUBY-#{@ids.size}"')]),
  rubyMistake(
    'name-in-the-id',
    ['CADD-006'],
    [edit(journeys, uuid, '"#{record["fields"]["full_name"].delete(" ")}-#{SecureRandom.uuid}"')],
  ),
  rubyMistake(
    'another-id-after-a-lost-answer',
    ['CADD-007'],
    [
      edit(http, 'MOST_TRIES = 4', 'MOST_TRIES = 1'),
      edit(
        journeys,
        visit,
        'link = begin\n        @api.submit(submission)\n      rescue StandardError\n        @api.submit(submission.merge(id: "RUBY-#{SecureRandom.uuid}"))\n      end\n      @control.visit(@control.new_person, link)\n      submission[:id]',
      ),
    ],
    [['submit', 'answer-lost']],
  ),
  rubyMistake(
    'retry-after-ignored',
    ['CADD-010'],
    [
      edit(
        http,
        'sleep [FIRST_GAP * (2**(attempt - 1)), stated_gap(answer)].max',
        'sleep FIRST_GAP * (2**(attempt - 1))',
      ),
    ],
    [['submit', 'too-many-seconds']],
  ),
  rubyMistake(
    'even-gaps',
    ['CADD-010'],
    [edit(http, '(2**(attempt - 1))', '1')],
    [['submit', 'down']],
  ),
  rubyMistake(
    'loop-at-422',
    ['CADD-011'],
    [edit(http, passing, '[422, 429, 502, 503, 504]')],
    [['submit', 'refused-422']],
  ),
  rubyMistake(
    'created-only',
    ['CADD-012'],
    [
      edit(
        api,
        'status.between?(200, 299)',
        "(what == 'the submission' ? status == 201 : status.between?(200, 299))",
      ),
    ],
    [['submit', 'other-success']],
  ),
  rubyMistake(
    'crash-at-a-refusal',
    ['CADD-013'],
    [edit(main, '  warn e.message\n  exit 1', '  raise e')],
    [['submit', 'refused-empty']],
  ),
  rubyMistake(
    'no-time-limit',
    ['CADD-020'],
    [edit(http, 'TIME_LIMIT = 10', 'TIME_LIMIT = nil')],
    [['submit', 'answer-late']],
  ),
  rubyMistake(
    'id-for-each-click',
    ['CADD-021'],
    [
      edit(
        journeys,
        'Thread.new { @api.submit(submission) }',
        'Thread.new { @api.submit(submission.merge(id: "RUBY-#{SecureRandom.uuid}")) }',
      ),
    ],
    [['twice', 'plain']],
  ),
];
