# frozen_string_literal: true

require 'json'
require 'openssl'

# Takes events: those that are signed with the secret of the webhook, that are fresh, new, and about a request of ours.
class WebhookReceiver
  # How far a timestamp may be from our own time, in seconds, in both directions.
  TOLERANCE = 900
  # So long the secret before a rotation is taken too, in seconds.
  OVERLAP = 3600
  KNOWN = %w[vwsp_request.verified vwsp_request.canceled].freeze

  # The block acts on an event; it is called once for each.
  def initialize(secret, ours, &heed)
    @secrets = { secret => nil }
    @ours = ours
    @heed = heed
    # In an application: a table in which event_id is unique.
    @taken = {}
    @lock = Mutex.new
  end

  # Returns the status to answer with. It is answered before anything is done, so that the answer is fast.
  def receive(headers, body)
    return 401 unless signed?(headers['x-timestamp'], headers['x-signature'], body)

    event = JSON.parse(body)
    # A repetition is a success too, or it would come again and again.
    Thread.new { @heed.call(event) } if KNOWN.include?(event['type']) && @ours.call(event['request_id']) && new?(event)
    204
  end

  # Takes the new secret at once, and the old one for a while.
  def rotate(secret)
    @lock.synchronize { @secrets = @secrets.transform_values { |last| last || (Time.now + OVERLAP) }.merge(secret => nil) }
  end

  private

  def new?(event) = @lock.synchronize { @taken[event['event_id']] ? false : (@taken[event['event_id']] = true) }

  def signed?(timestamp, signature, body)
    return false unless timestamp&.match?(/\A\d+\z/) && signature
    return false if (Time.now.to_i - timestamp.to_i).abs > TOLERANCE

    good = @secrets.select { |_, last| last.nil? || Time.now < last }.keys
    good.any? { |secret| same?(signature, signature_of(secret, timestamp, body)) }
  end

  # Over the bytes as they arrived: what is parsed and written again may have other ones.
  def signature_of(secret, timestamp, body) = OpenSSL::HMAC.hexdigest('SHA256', secret, "#{timestamp}.".b + body)

  # In constant time; a signature of another length is refused before.
  def same?(one, other)
    one.bytesize == other.bytesize && OpenSSL.fixed_length_secure_compare(one, other)
  end
end
