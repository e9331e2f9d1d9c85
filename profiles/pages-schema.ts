import { z } from 'zod';
import { documentState } from '../contracts/test-control.ts';

const conditions = {
  url: z
    .string()
    .regex(/^[/*]/)
    .optional()
    .describe('The path of the page, without its query; `*` stands for anything'),
  role: z.string().min(1).optional().describe('The ARIA role of something that is visible'),
  name: z.string().min(1).optional().describe('The whole accessible name that goes with the role'),
  text: z.string().min(1).optional().describe('A visible text, whole'),
  selector: z.string().min(1).optional().describe('A CSS selector of something that is visible'),
};

const lookedFor = z.strictObject(conditions);
const saysSomething = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(value).some((key) => key !== 'or' && key !== 'name');
const somethingToSee = 'expected a url, a role, a text or a selector to know the page by';

const recogniser = z
  .strictObject({
    ...conditions,
    or: z.array(lookedFor.refine(saysSomething, somethingToSee)).optional(),
  })
  .refine(saysSomething, somethingToSee)
  .describe('What a page is known by: all that is given has to hold');

const spot = z
  .strictObject({
    role: z.string().min(1).optional(),
    name: z.string().min(1).optional(),
    label: z.string().min(1).optional().describe('The label of a field'),
    text: z.string().min(1).optional(),
    selector: z.string().min(1).optional(),
  })
  .refine(
    ({ role, label, text, selector }) =>
      [role, label, text, selector].filter((way) => way !== undefined).length === 1,
    'expected one of role (with name), label, text and selector',
  );

const PLACES = ['user.name', 'user.password', 'code'];

const filling = z
  .string()
  .refine(
    (text) =>
      [...text.matchAll(/\{\{(.*?)\}\}/g)].every(([, place]) => PLACES.includes(place ?? '')),
    `expected no other places than ${PLACES.map((place) => `{{${place}}}`).join(', ')}`,
  );

const step = z
  .strictObject({
    goto: z.string().startsWith('/').optional().describe('An address below linkBaseUrl'),
    fill: spot.optional().describe('A field, with what is typed into it under `with`'),
    with: filling.optional(),
    click: spot.optional(),
  })
  .refine(
    ({ goto, fill, click }) => [goto, fill, click].filter((way) => way !== undefined).length === 1,
    'expected one of goto, fill and click',
  )
  .refine(
    (written) => (written.fill === undefined) === (written.with === undefined),
    'expected fill and with to go together',
  );

const steps = z.array(step).min(1);
const selector = z.string().min(1);

const accounts = z
  .strictObject({
    steps,
    shows: recogniser,
    credential: selector.describe('One element for each credential that the account lists'),
    type: z.strictObject({
      selector,
      words: z.record(z.string(), z.string()).describe('Credential types by the words shown'),
    }),
    document: z.strictObject({
      selector,
      words: z.record(z.string(), documentState),
    }),
    fields: z
      .strictObject({
        entry: selector.describe('One labelled value; values may hold entries of their own'),
        label: selector,
        value: selector,
        item: selector.optional().describe('One item of a value that is a list'),
        labels: z
          .record(z.string(), z.string())
          .default({})
          .describe('Field names by label; by default the label with `_` for every space'),
        yes: z.string().default('Yes'),
        no: z.string().default('No'),
        nothing: z.string().default('–').describe('What is shown if there is no value'),
      })
      .describe('How to read the values of a credential'),
  })
  .describe('The place where an account lists what was accepted');

/** What a target shows people and what they do there, as its author writes it. */
export const pagesSchema = z
  .strictObject({
    users: z
      .strictObject({
        generated: z
          .string()
          .includes('{{unique}}')
          .describe('A user name: signing in with one that was never seen makes an account'),
      })
      .optional()
      .describe(
        'Only if the pages create accounts for new people; otherwise the profile lists users',
      ),
    pages: z
      .strictObject({
        'sign-in': recogniser,
        consent: recogniser,
        credential: recogniser,
        canceled: recogniser,
        error: recogniser,
      })
      .describe('Every page that an opened link may lead to'),
    signIn: z.strictObject({
      steps,
      refused: recogniser.optional().describe('What is shown if name or password are wrong'),
    }),
    accept: steps,
    cancel: steps,
    app: z
      .strictObject({ steps, shows: recogniser })
      .optional()
      .describe('How to sign in to the mobile app, and what then is shown'),
    accounts: accounts.optional(),
  })
  .describe('The pages of a target of the SEEK Pass conformance suite');

/** The pages of a target, every default filled in. */
export type Pages = z.output<typeof pagesSchema>;

/** What a page is known by. */
export type Recogniser = z.output<typeof recogniser>;

/** One thing that a person does on a page. */
export type PageStep = z.output<typeof step>;

/** How to find something on a page. */
export type Spot = z.output<typeof spot>;

/** How an account lists what was accepted. */
export type AccountPages = z.output<typeof accounts>;
