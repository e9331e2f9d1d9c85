import { isFields } from '../validation/objects.ts';
import { type Defect, overlooking, valueIn } from './defect.ts';

const jobs = 'data.credential.employment';

/** Lists of which not every item is judged. */
export const arrayPlaceDefects: readonly Defect[] = [
  {
    name: 'one subject is enough',
    violates: ['ADD-003', 'ADD-004', 'ADD-005'],
    says: 'only the first subject of a transcript is looked at',
    types: ['education'],
    conduct: overlooking(({ field }) => /\.subjects\.[1-9]/.test(field)),
  },
  {
    name: 'the last skill is not seen',
    violates: ['ADD-003', 'ADD-004'],
    says: 'the last skill of an English test is not looked at',
    types: ['english_proficiency'],
    conduct: overlooking(({ field }) => /\.subskills\.2\b/.test(field)),
  },
  {
    name: 'the last job needs no role',
    violates: ['ADD-010'],
    says: 'the last employment needs neither a classification nor a title',
    types: ['career_history'],
    conduct: () => ({
      problems: (found, body) => {
        const list = valueIn(body, jobs);
        const last = Array.isArray(list) ? list.length - 1 : -1;
        return found.filter(
          ({ field, code }) =>
            !(last > 0 && field === `${jobs}.${last}.role_title` && code === 'required'),
        );
      },
    }),
  },
  {
    name: 'a current job needs no role',
    violates: ['ADD-010'],
    says: 'an employment that goes on needs neither a classification nor a title',
    types: ['career_history'],
    conduct: () => ({
      problems: (found, body) =>
        found.filter(({ field, code }) => {
          const job = valueIn(body, field.replace(/\.role_title$/, ''));
          return !(code === 'required' && isFields(job) && job.end_date === null);
        }),
    }),
  },
];
