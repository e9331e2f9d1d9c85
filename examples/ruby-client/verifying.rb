# frozen_string_literal: true

require 'securerandom'
require_relative 'small_server'

# Verifies one person, and reads the result again a day later.
class Verifying
  # In seconds: so long one waits for the person to come back before the result is read all the same.
  GAPS = [1, 2, 4].freeze

  def initialize(api, control)
    @api = api
    @control = control
    # The id of a request opens its result: it is random, and so is the state.
    @request_id = "RUBY-#{SecureRandom.uuid}"
    @state = SecureRandom.uuid
    @lock = Mutex.new
    @came = ConditionVariable.new
  end

  def run
    server = SmallServer.new { |request| returned(request.path) }
    link = @api.verify(@request_id, "http://127.0.0.1:#{server.port}/verified/#{@state}")
    @control.visit(@control.new_person, link)
    status = await_status
    say(status)
    @control.pass_hours(24)
    later = @api.verification(@request_id)
    say(later) unless later == status
  ensure
    server&.close
  end

  private

  # A return proves nothing: it is only time to read the result. Nothing else in the address is believed.
  def returned(path)
    return 404 unless path.split('?').first == "/verified/#{@state}"

    @lock.synchronize { @came.signal }
    200
  end

  def await_status
    status = @api.verification(@request_id)
    GAPS.each do |gap|
      break unless status == 'incomplete'

      @lock.synchronize { @came.wait(@lock, gap) }
      status = @api.verification(@request_id)
    end
    status
  end

  def say(status)
    puts "SPC-RESULT #{@request_id} #{status}"
    $stdout.flush
  end
end
