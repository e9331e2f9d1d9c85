# frozen_string_literal: true

require 'securerandom'

# All credentials of a person as one batch, and the files that belong to them.
class BatchOfPerson
  # The kinds of which a batch holds one object; of every other it holds a list.
  SINGLES = %w[digital_identity career_history].freeze
  MEDIA_TYPES = { 'pdf' => 'application/pdf', 'png' => 'image/png', 'jpg' => 'image/jpeg' }.freeze

  attr_reader :payload

  # Its ids are made once: a repetition has the same.
  def initialize(person, files)
    @files = files.to_h { |file| [file['credential'], file] }
    @payload = { credential_id: new_id }
    person.fetch('credentials').each { |record| add(record['credential_type'], item_of(record)) }
  end

  # Uploads the files by their links; returns the ids of the assets whose links have ended.
  def upload(api, links)
    links.reject { |id, link| api.upload(link, File.binread(@files[id]['path']), media_type(id)) }.keys
  end

  private

  def add(type, item)
    if SINGLES.include?(type)
      @payload[type] = item
    else
      (@payload["#{type}_items"] ||= []) << item
    end
  end

  # Without a file there is no `assets` member; null says that the bytes follow by upload.
  def item_of(record)
    file = @files[record['key']]
    item = { credential_id: new_id, fields: record['fields'] }
    item[:assets] = [{ asset_id: record['key'], asset_type: file['asset_type'], asset_data: nil }] if file
    item
  end

  def media_type(id) = MEDIA_TYPES.fetch(@files[id]['asset_type'])

  def new_id = "RUBY-#{SecureRandom.uuid}"
end
