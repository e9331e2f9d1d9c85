# A real Pact Broker for development and tests: a database in a file, a password or a token before everything.
require 'pact_broker'
require 'rack/auth/basic'

database = File.expand_path(ENV.fetch('SPC_BROKER_DATABASE', 'broker.sqlite3'))
username = ENV.fetch('SPC_BROKER_USERNAME', 'broker')
password = ENV.fetch('SPC_BROKER_PASSWORD', 'local-password')

# Only the password that everybody knows is printed.
shown = ENV.key?('SPC_BROKER_PASSWORD') ? 'the password of SPC_BROKER_PASSWORD' : "password #{password}"
warn "Pact Broker: http://127.0.0.1:9292, name #{username}, #{shown}"
warn 'A new one has no environment. To make one: npx --no-install pact-broker create-environment --name staging'

# A hosted broker asks for a token. This one takes the token of SPC_BROKER_TOKEN, where there is one, beside the password.
class TokenOrPassword < Rack::Auth::Basic
  def call(env)
    scheme, given = env['HTTP_AUTHORIZATION'].to_s.split(' ', 2)
    return super unless scheme == 'Bearer'

    token = ENV.fetch('SPC_BROKER_TOKEN', '')
    !token.empty? && Rack::Utils.secure_compare(given.to_s, token) ? @app.call(env) : unauthorized
  end
end

use TokenOrPassword, 'Pact Broker' do |given_name, given_password|
  Rack::Utils.secure_compare(given_name, username) & Rack::Utils.secure_compare(given_password, password)
end

run(PactBroker::App.new do |config|
  # Three slashes and then a path from the root: with two, the folder would be made anew below this one.
  config.database_url = "sqlite:///#{database}"
  config.log_stream = :stdout
  config.log_level = :warn
  config.seed_example_data = false
end)
