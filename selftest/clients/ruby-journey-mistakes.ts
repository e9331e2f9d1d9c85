import { type ClientVariant, edit, type Play } from './client-variant.ts';
import { rubyMistake, visit } from './ruby-mistake.ts';

const api = 'partner_api.rb';
const journeys = 'journeys.rb';

const update: readonly Play[] = [['update', 'update']];

/** Mistakes with links, statuses, updates and logs in the example in Ruby. */
export const rubyJourneyMistakes: readonly ClientVariant[] = [
  rubyMistake(
    'link-still-escaped',
    ['CLINK-001'],
    [
      edit(
        journeys,
        visit,
        visit.replace(
          '@api.submit(submission))',
          "@api.submit(submission).gsub('&', '\\\\\\\\u0026'))",
        ),
      ),
    ],
  ),
  rubyMistake(
    'link-with-tracking',
    ['CLINK-003'],
    [
      edit(
        journeys,
        visit,
        visit.replace('@api.submit(submission))', '"#{@api.submit(submission)}&utm=1")'),
      ),
    ],
  ),
  rubyMistake(
    'link-logged',
    ['CLINK-005'],
    [
      edit(
        journeys,
        visit,
        'link = @api.submit(submission)\n      puts link\n      @control.visit(@control.new_person, link)\n      submission[:id]',
      ),
    ],
  ),
  rubyMistake(
    'a-hundred-at-once',
    ['CSTAT-002'],
    [edit(journeys, 'MOST_IDS = 30', 'MOST_IDS = 100')],
    [['many', 'plain']],
  ),
  rubyMistake(
    'every-second',
    ['CSTAT-004'],
    [edit(journeys, 'GAPS = [5, 7.5]', 'GAPS = [1, 1, 1]')],
    [['poll', 'plain']],
  ),
  rubyMistake(
    'final-ones-again',
    ['CSTAT-003'],
    [
      edit(
        journeys,
        '    open = still_open(submit)\n',
        '    all = submit\n    open = still_open(all)\n',
      ),
      edit(journeys, 'open = still_open(open)', 'open = still_open(all)'),
    ],
    [['poll', 'plain']],
  ),
  rubyMistake(
    'unknown-status-is-final',
    ['CSTAT-005'],
    [
      edit(
        journeys,
        'ids.reject { |id| FINALS.include?(known[id]) }',
        "ids.select { |id| [nil, 'incomplete'].include?(known[id]) }",
      ),
    ],
    [
      ['poll', 'status-unknown-word'],
      ['poll', 'plain'],
    ],
  ),
  rubyMistake(
    'statuses-by-position',
    ['CSTAT-007'],
    [
      edit(
        api,
        ".fetch('credentials').to_h { |entry| [entry['id'], entry['status']] }",
        ".fetch('credentials').each_with_index.to_h { |entry, place| [ids[place], entry['status']] }",
      ),
    ],
    [
      ['poll', 'status-reversed'],
      ['poll', 'plain'],
    ],
  ),
  rubyMistake(
    'unknown-id-is-an-error',
    ['CSTAT-009'],
    [edit(journeys, 'raise unless e.status == 404', 'raise')],
    [
      ['poll', 'status-list-404'],
      ['poll', 'plain'],
    ],
  ),
  rubyMistake(
    'update-under-the-old-id',
    ['CREPL-001'],
    [edit(journeys, "'key' => \"#{record['key']} updated\", ", '')],
    update,
  ),
  rubyMistake(
    'name-in-capitals',
    ['CREPL-002'],
    [
      edit(
        journeys,
        "record['fields'].merge(change['fields'])",
        "record['fields'].merge(change['fields'], 'full_name' => record['fields']['full_name'].upcase)",
      ),
    ],
    update,
  ),
  rubyMistake(
    'update-without-visit',
    ['CREPL-005'],
    [
      edit(
        journeys,
        '@control.visit(person, @api.submit(submission_for(newer)))',
        '@api.submit(submission_for(newer))',
      ),
    ],
    update,
  ),
  rubyMistake(
    'null-where-there-is-no-document',
    ['CDOC-005'],
    [
      edit(
        journeys,
        "data[:document] = record['document'] unless DOCUMENTLESS.include?(type)",
        "data[:document] = record['document']",
      ),
    ],
  ),
  rubyMistake(
    'token-logged',
    ['CSAFE-001'],
    [edit(api, '    used = token\n', '    used = token\n    puts used\n')],
  ),
];
