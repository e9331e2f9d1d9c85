# frozen_string_literal: true

require 'net/http'
require 'time'
require 'uri'

# Sends requests with a time limit, and again if the answer was lost or the server asks for patience.
class Http
  TIME_LIMIT = 10
  MOST_TRIES = 4
  FIRST_GAP = 0.5
  # What a server answers that is overloaded or down.
  PASSING = [429, 502, 503, 504].freeze
  LOST = [Timeout::Error, SystemCallError, EOFError, IOError, Net::HTTPBadResponse].freeze

  def post(url, body, headers) = send(url, Net::HTTP::Post, headers, body)

  # A PUT may be repeated after any error of the server: it does the same each time.
  def put(url, body, headers) = send(url, Net::HTTP::Put, headers, body, passing: PASSING | (500..599).to_a)

  def get(url, headers) = send(url, Net::HTTP::Get, headers)

  private

  # What is sent again is the same, to the byte: the API knows a repetition by its id.
  def send(url, method, headers, body = nil, passing: PASSING)
    (1..MOST_TRIES).each do |attempt|
      answer = once(URI(url), method, headers, body, last: attempt == MOST_TRIES)
      return answer if answer && (attempt == MOST_TRIES || !passing.include?(answer.code.to_i))

      sleep [FIRST_GAP * (2**(attempt - 1)), stated_gap(answer)].max
    end
  end

  # Redirects are not followed: Net::HTTP leaves them alone.
  def once(uri, method, headers, body, last:)
    request = method.new(uri, { 'User-Agent' => 'ruby-client/1.0' }.merge(headers))
    request.body = body if body
    Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == 'https', open_timeout: TIME_LIMIT,
                                        read_timeout: TIME_LIMIT, max_retries: 0) do |http|
      http.request(request)
    end
  rescue OpenSSL::SSL::SSLError
    raise
  rescue *LOST
    raise if last
  end

  # Retry-After holds seconds or a date.
  def stated_gap(answer)
    stated = answer && answer['Retry-After']
    return 0 if stated.nil?

    stated.match?(/\A\d+\z/) ? stated.to_i : Time.httpdate(stated) - Time.now
  rescue ArgumentError
    0
  end
end
