# frozen_string_literal: true

require 'socket'

# A server on loopback for small requests: for callbacks and events in an end-to-end test.
class SmallServer
  # A request that arrived; header names are in lower case, and the body is as it came.
  Arrived = Struct.new(:method, :path, :headers, :body)

  attr_reader :port

  # The block gets each request and returns the status of its answer. Port 0 is any that is free.
  def initialize(port = 0, &answer)
    @answer = answer
    @server = TCPServer.new('127.0.0.1', port)
    @port = @server.addr[1]
    @thread = Thread.new { serve }
  end

  def close = @server.close

  private

  def serve
    loop { Thread.new(@server.accept) { |socket| handle(socket) } }
  rescue IOError
    # It was closed.
  end

  def handle(socket)
    socket.write("HTTP/1.1 #{status_for(arrived(socket))} Answer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
  rescue IOError, SystemCallError
    # The other side has gone.
  ensure
    socket.close
  end

  def status_for(request)
    @answer.call(request)
  rescue StandardError
    500
  end

  def arrived(socket)
    method, path = socket.gets.to_s.split
    headers = {}
    while (line = socket.gets.to_s.chomp) != ''
      name, value = line.split(':', 2)
      headers[name.downcase] = value.strip
    end
    Arrived.new(method, path, headers, socket.read(headers['content-length'].to_i))
  end
end
