# frozen_string_literal: true

require 'json'
require 'uri'
require_relative 'http'

# The Partner API gave another answer than the one that was needed.
class PartnerApiError < StandardError
  attr_reader :status

  def initialize(what, status)
    super("#{what}: the Partner API answered #{status}")
    @status = status
  end
end

# The Partner API with a token that is asked for once, renewed shortly before it ends, and renewed once after a 401.
class PartnerApi
  EARLY = 30

  def initialize(url:, client_id:, client_secret:, scope:)
    @url = url
    @client = { client_id:, client_secret:, scope: }
    @http = Http.new
    @lock = Mutex.new
  end

  # Returns the link for the owner of the credential.
  def submit(submission)
    path = "/api/partner/v1/add/#{submission[:credential_type]}.json"
    read('the submission', post(path, submission)).fetch('redirect_uri')
  end

  # Submits a batch; repeated under the same id, it brings fresh links for the files. Returns the link for the owner and
  # the upload links by the id of their asset.
  def submit_batch(batch)
    added = read('the batch', post('/api/partner/v2/add/requests/batch.json', batch))
    [added.fetch('redirect_uri'), (added['assets'] || []).to_h { |entry| entry.values_at('asset_id', 'upload_url') }]
  end

  # Sends the raw bytes to the link exactly as it came: no token goes with them, the link is the permission. Returns false
  # if the link has ended.
  def upload(link, bytes, media_type)
    status = @http.put(link, bytes, { 'Content-Type' => media_type }).code.to_i
    raise PartnerApiError.new('the upload', status) unless [2, 4].include?(status / 100)

    status < 300
  end

  # Asks for a person's identity; returns the link for the person.
  def verify(request_id, callback_url = nil)
    body = { request_id:, callback_url: }.compact
    read('the verification', post('/api/partner/v2/verify/requests/digital_identity.json', body)).fetch('redirect_uri')
  end

  # Returns the status of a verification. `verified` may become another one later.
  def verification(request_id)
    path = "/api/partner/v2/verify/requests/#{URI.encode_www_form_component(request_id)}.json"
    read('the result', with_token { |headers| @http.get(@url + path, headers) })['status']
  end

  # Returns the id and the secret of a new webhook: the secret is shown only now.
  def register_webhook(name, url)
    read('the webhook', post('/api/partner/v2/webhooks', { name:, url: })).values_at('id', 'secret')
  end

  # Returns the new secret.
  def rotate_secret(webhook_id)
    url = "#{@url}/api/partner/v2/webhooks/#{webhook_id}/secret"
    read('the rotation', with_token { |headers| @http.put(url, '', headers) })['secret']
  end

  # Returns the statuses by id, of up to 30 ids. They may come in any order.
  def statuses(ids)
    answer = post('/api/partner/v1/submissions/status.json', { ids: })
    read('the statuses', answer).fetch('credentials').to_h { |entry| [entry['id'], entry['status']] }
  end

  # Returns the status of one id; nil if no such id was submitted.
  def status(id)
    path = "/api/partner/v1/submissions/#{URI.encode_www_form_component(id)}/status.json"
    answer = with_token { |headers| @http.get(@url + path, headers) }
    answer.code == '404' ? nil : read('the status', answer)['status']
  end

  private

  def post(path, body)
    text = JSON.generate(body)
    with_token { |headers| @http.post(@url + path, text, headers.merge('Content-Type' => 'application/json')) }
  end

  def with_token
    used = token
    answer = yield({ 'Authorization' => "Bearer #{used}" })
    return answer unless answer.code == '401'

    forget(used)
    yield({ 'Authorization' => "Bearer #{token}" })
  end

  # Calls side by side wait for the same token.
  def token
    @lock.synchronize do
      renew if @token.nil? || (@renew_at && Time.now >= @renew_at)
      @token
    end
  end

  # Another thread may have renewed it already.
  def forget(used)
    @lock.synchronize { @token = nil if @token == used }
  end

  def renew
    form = URI.encode_www_form({ grant_type: 'client_credentials' }.merge(@client))
    headers = { 'Content-Type' => 'application/x-www-form-urlencoded' }
    granted = read('the token request', @http.post("#{@url}/api/partner/v1/oauth/token.json", form, headers))
    @token = granted.fetch('access_token')
    life = granted['expires_in']
    @renew_at = life && (Time.now + life - [EARLY, life / 10.0].min)
  end

  # A refusal is known by its status: its body may be anything.
  def read(what, answer)
    status = answer.code.to_i
    raise PartnerApiError.new(what, status) unless status.between?(200, 299)

    JSON.parse(answer.body)
  end
end
