# A real Pact Broker for development and tests: a database in a file, basic authentication before everything.
require 'pact_broker'
require 'rack/auth/basic'

database = File.expand_path(ENV.fetch('SPC_BROKER_DATABASE', 'broker.sqlite3'))
username = ENV.fetch('SPC_BROKER_USERNAME', 'broker')
password = ENV.fetch('SPC_BROKER_PASSWORD', 'local-password')

use Rack::Auth::Basic, 'Pact Broker' do |given_name, given_password|
  Rack::Utils.secure_compare(given_name, username) & Rack::Utils.secure_compare(given_password, password)
end

run(PactBroker::App.new do |config|
  config.database_url = "sqlite://#{database}"
  config.log_stream = :stdout
  config.log_level = :warn
  config.seed_example_data = false
end)
