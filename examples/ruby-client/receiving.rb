# frozen_string_literal: true

require 'securerandom'
require_relative 'small_server'
require_relative 'webhook_receiver'

# Registers a webhook, begins two verifications, and handles events until its input ends.
class Receiving
  # In seconds: so long after its beginning a result is asked for although no event has come; the gaps grow.
  GAPS = [2, 4, 8, 16].freeze

  def initialize(api, port)
    @api = api
    @port = port
    @statuses = {}
  end

  def run
    id, secret = @api.register_webhook('results', "http://127.0.0.1:#{@port}/events")
    receiver = WebhookReceiver.new(secret, @statuses.method(:key?)) { |event| heed(event) }
    server = SmallServer.new(@port) { |request| answer(receiver, request) }
    2.times { begin_verification }
    say 'SPC-READY'
    asking = Thread.new { ask_meanwhile }
    obey(receiver, id)
  ensure
    asking&.kill
    server&.close
  end

  private

  def answer(receiver, request)
    request.path == '/events' ? receiver.receive(request.headers, request.body) : 404
  end

  def begin_verification
    request_id = "RUBY-#{SecureRandom.uuid}"
    @api.verify(request_id)
    @statuses[request_id] = 'incomplete'
  end

  # The event is thin: what happened is read from the result, whatever the order in which events come.
  def heed(event)
    read(event['request_id'])
    say "SPC-EFFECT #{event['event_id']}"
  end

  def read(request_id) = @statuses[request_id] = @api.verification(request_id)

  # Events may be lost.
  def ask_meanwhile
    GAPS.each do |gap|
      sleep gap
      @statuses.select { |_, status| status == 'incomplete' }.each_key { |request_id| read(request_id) }
    end
  end

  def obey(receiver, webhook_id)
    $stdin.each_line(chomp: true) do |line|
      next unless line == 'SPC-ROTATE'

      receiver.rotate(@api.rotate_secret(webhook_id))
      say 'SPC-ROTATED'
    end
  end

  def say(line)
    $stdout.write("#{line}\n")
    $stdout.flush
  end
end
