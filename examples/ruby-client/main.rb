# frozen_string_literal: true

require_relative 'journeys'
require_relative 'partner_api'

# What `spc client` expects of a command that has no such journey.
NO_SUCH_JOURNEY = 77

journey = ENV.fetch('SPC_JOURNEY', 'submit')
exit NO_SUCH_JOURNEY unless Journeys::NAMES.include?(journey)

data = JSON.parse(File.read(ENV.fetch('SPC_DATA')))
people = data['people']
records = journey == 'batch' ? people.first['credentials'] : people.filter_map { |person| person['credentials'].first }
reading = %w[verify receive].include?(journey)
types = records.map { |record| record['credential_type'].sub('universal_credential', 'universal') }

begin
  api = PartnerApi.new(
    url: ENV.fetch('SEEK_PASS_URL'),
    client_id: ENV.fetch('SEEK_PASS_CLIENT_ID'),
    client_secret: ENV.fetch('SEEK_PASS_CLIENT_SECRET'),
    scope: reading ? 'read.digital_identity' : types.uniq.map { |type| "write.#{type}" }.join(' ')
  )
  Journeys.new(api, TestControl.new(ENV.fetch('SPC_CONTROL_URL')), data).public_send(journey)
rescue StandardError => e
  # The message names no person and no secret.
  warn e.message
  exit 1
end
