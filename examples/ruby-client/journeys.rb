# frozen_string_literal: true

require 'json'
require 'net/http'
require 'securerandom'
require_relative 'batch_of_person'
require_relative 'receiving'
require_relative 'verifying'

# A person in an end-to-end test, played by the test control of the mock.
class TestControl
  def initialize(url) = @url = url

  def new_person = post('/people', {}).fetch('person_id')

  # Opens a link exactly as the application would redirect to it.
  def visit(person, link) = post("/people/#{person}/visit", { redirect_uri: link, sign_in: true })

  def accept(person, link) = post("/people/#{person}/consent", { redirect_uri: link, decision: 'accept' })

  def pass_hours(hours) = post('/clock', { advance_seconds: hours * 3600 })

  private

  def post(path, body)
    answer = Net::HTTP.post(URI(@url + path), JSON.generate(body))
    raise "test control refused #{path} with #{answer.code}" unless answer.code.start_with?('2')

    JSON.parse(answer.body)
  end
end

# The journeys of the application, by the names that `spc client` asks for.
class Journeys
  NAMES = %w[submit twice poll many update return batch verify receive].freeze
  # The types that are sent without any document: not even null.
  DOCUMENTLESS = %w[digital_identity right_to_work career_history].freeze
  FINALS = %w[verified canceled].freeze
  MOST_IDS = 30
  # In seconds: the gaps between two questions grow.
  GAPS = [5, 7.5].freeze

  def initialize(api, control, data)
    @api = api
    @control = control
    @data = data
    @ids = {}
    @lock = Mutex.new
  end

  def submit
    firsts.map do |record|
      submission = submission_for(record)
      @control.visit(@control.new_person, @api.submit(submission))
      submission[:id]
    end
  end

  def twice
    submission = submission_for(firsts.first)
    links = Array.new(2) { Thread.new { @api.submit(submission) } }.map(&:value)
    @control.visit(@control.new_person, links.first)
  end

  def poll
    open = still_open(submit)
    GAPS.each do |gap|
      return if open.empty?

      sleep gap
      open = still_open(open)
    end
  end

  def many
    ask(submit)
  end

  def update
    @data.fetch('updates').each do |change|
      record = firsts.find { |each| each['key'] == change['of'] } or next
      person = @control.new_person
      link = @api.submit(submission_for(record))
      @control.visit(person, link)
      @control.accept(person, link)
      # Changed data are a record of their own, with an id of its own.
      newer = record.merge('key' => "#{record['key']} updated", 'fields' => record['fields'].merge(change['fields']))
      @control.visit(person, @api.submit(submission_for(newer)))
    end
  end

  def return
    submission = submission_for(firsts.first)
    person = @control.new_person
    @control.visit(person, @api.submit(submission))
    @control.pass_hours(49)
    # The old link has ended: the same id brings a new one.
    @control.visit(person, @api.submit(submission))
  end

  def batch
    person = @data.fetch('people').first
    batch = BatchOfPerson.new(person, @data.fetch('files'))
    link, uploads = @api.submit_batch(batch.payload)
    ended = batch.upload(@api, uploads)
    # A link lives shortly: the same request again brings fresh ones.
    left = ended.empty? ? [] : batch.upload(@api, @api.submit_batch(batch.payload).last.slice(*ended))
    raise 'a file could not be uploaded' unless left.empty?

    @control.visit(@control.new_person, link)
  end

  def verify = Verifying.new(@api, @control).run

  def receive = Receiving.new(@api, ENV.fetch('SPC_WEBHOOK_PORT').to_i).run

  private

  def firsts = @data.fetch('people').filter_map { |person| person['credentials'].first }

  # The id is made once and kept with the record, so that two clicks and every repetition mean the same.
  def submission_for(record)
    id = @lock.synchronize { @ids[record['key']] ||= "RUBY-#{SecureRandom.uuid}" }
    type = record['credential_type']
    data = { credential: record['fields'] }
    data[:document] = record['document'] unless DOCUMENTLESS.include?(type)
    { id:, credential_type: type, document_type: record['document_type'], data: }
  end

  def ask(ids)
    ids.each_slice(MOST_IDS).map { |group| ask_group(group) }.reduce({}, :merge)
  end

  # One unknown id may refuse the whole list: then they are asked for one by one.
  def ask_group(ids)
    @api.statuses(ids)
  rescue PartnerApiError => e
    raise unless e.status == 404

    ids.to_h { |id| [id, @api.status(id)] }
  end

  def still_open(ids)
    known = ask(ids)
    ids.reject { |id| FINALS.include?(known[id]) }
  end
end
