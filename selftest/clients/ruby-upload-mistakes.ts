import { type ClientVariant, edit, type Play } from './client-variant.ts';
import { rubyMistake } from './ruby-mistake.ts';

const api = 'partner_api.rb';
const http = 'http.rb';
const batch = 'batch_of_person.rb';

const plain: readonly Play[] = [['batch', 'plain']];

const put = "@http.put(link, bytes, { 'Content-Type' => media_type }).code.to_i";

/** Mistakes with batches and uploads in the example in Ruby. */
export const rubyUploadMistakes: readonly ClientVariant[] = [
  rubyMistake(
    'identity-in-a-list',
    ['CUP-001'],
    [edit(batch, '@payload[type] = item', '@payload[type] = [item]')],
    plain,
  ),
  rubyMistake(
    'upload-in-base64',
    ['CUP-003'],
    [edit(api, 'put(link, bytes,', "put(link, [bytes].pack('m0'),")],
    plain,
  ),
  rubyMistake(
    'one-media-type-for-all',
    ['CUP-004'],
    [edit(batch, "'png' => 'image/png'", "'png' => 'image/jpeg'")],
    plain,
  ),
  rubyMistake(
    'token-on-the-upload',
    ['CUP-005'],
    [edit(api, put, put.replace('media_type }', "media_type, 'Authorization' => 'Bearer x' }"))],
    plain,
  ),
  rubyMistake(
    'upload-link-in-another-spelling',
    ['CUP-006'],
    [edit(api, 'put(link, bytes,', "put(link.gsub('%20', '+'), bytes,")],
    [['batch', 'upload-awkward-query']],
  ),
  rubyMistake(
    'ended-link-overlooked',
    ['CUP-007'],
    [edit(api, '    status < 300\n', '    true\n')],
    [['batch', 'upload-expired']],
  ),
  rubyMistake(
    'upload-needs-a-body',
    ['CUP-009'],
    [
      edit(
        api,
        put,
        `@http.put(link, bytes, { 'Content-Type' => media_type }).then { |answer| answer.body.length && answer.code.to_i }`,
      ),
    ],
    [['batch', 'upload-204']],
  ),
  rubyMistake(
    'upload-in-chunks',
    ['CUP-010'],
    [
      edit(
        http,
        'request.body = body if body',
        "if method == Net::HTTP::Put\n      require 'stringio'\n      request.body_stream = StringIO.new(body)\n      request['Transfer-Encoding'] = 'chunked'\n    elsif body\n      request.body = body\n    end",
      ),
    ],
    plain,
  ),
  rubyMistake(
    'upload-link-logged',
    ['CUP-011'],
    [edit(api, '    status = @http.put', '    warn link\n    status = @http.put')],
    plain,
  ),
];
