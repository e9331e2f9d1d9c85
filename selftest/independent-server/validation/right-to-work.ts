import { isAssigned } from './countries.ts';
import { partnerChain } from './lists.ts';
import { type Fields, object } from './objects.ts';
import { type Rule, type Setting, wrong } from './rule.ts';
import { oneOf, personName, text } from './texts.ts';

const country: Rule = (value, at, { options }) => {
  // Stryker disable next-line Regex: what is longer is no assigned code, which is asked next
  if (typeof value !== 'string' || !/^[A-Z]{2}$/.test(value)) {
    return wrong(at, 'format', 'must be a two-letter country code');
  }
  return options.countries === 'assigned' && !isAssigned(value)
    ? wrong(at, 'inclusion', 'is not a country')
    : [];
};

const workRights: Rule = (value, at, setting) =>
  (setting.options.workRights === 'documented' ? oneOf('resident') : text)(value, at, setting);

/** The right to work in a country. */
export const rightToWork: Rule = object(
  {
    full_name: { rule: personName, presence: 'required' },
    country: { rule: country, presence: 'required' },
    singapore_work_rights: { rule: workRights, presence: 'optional' },
    partner_chain: { rule: partnerChain, presence: 'optional or null' },
  },
  singapore,
);

function singapore(value: Fields, at: string, { options }: Setting) {
  const place = `${at}.singapore_work_rights`;
  const rights = value.singapore_work_rights;
  const given = typeof rights === 'string' && (rights !== '' || options.emptyConditions);
  if (value.country === 'SG') return given ? [] : wrong(place, 'required', 'is missing for SG');
  return given && !options.incoherent ? wrong(place, 'present', 'is for SG only') : [];
}
