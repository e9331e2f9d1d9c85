import { type ClientVariant, edit } from './client-variant.ts';
import { submit } from './partner-mistake.ts';

const toLink = 'return context.redirect(link, 303);';

/** A change to the pages of the example in TypeScript, which a person follows in a Chromium. */
function onPages(name: string, breaks: readonly string[], edits: ClientVariant['edits']) {
  return { name, of: 'partner', breaks, edits, plays: submit, followed: true } as const;
}

/** A page that opens the link inside of itself. */
function embedding(name: string, element: string): ClientVariant {
  const page = `return context.html(page(course.course, html\`${element}\`));`;
  return onPages(name, ['CLINK-006'], [edit('app.ts', toLink, page)]);
}

/** Mistakes that show on pages alone. */
export const followedMistakes: readonly ClientVariant[] = [
  embedding('link-in-a-frame', '<iframe src="${link}"></iframe>'),
  embedding('link-in-an-object', '<object data="${link}"></object>'),
  onPages(
    'link-with-tracking-on-the-page',
    ['CLINK-003'],
    [edit('app.ts', toLink, 'return context.redirect(`${link}&utm_source=portal`, 303);')],
  ),
];

/** Pages that do things otherwise and keep every rule. */
export const conformingPages: readonly ClientVariant[] = [
  onPages('followed-on-its-page', [], []),
  onPages(
    'link-in-a-new-tab',
    [],
    [edit('app.ts', '/share"><button', '/share" target="_blank"><button')],
  ),
  onPages(
    'link-by-a-script',
    [],
    [
      edit(
        'app.ts',
        toLink,
        'return context.html(page(course.course, html`<a id="on" href="${link}">Go on</a><script>document.getElementById("on").click()</script>`));',
      ),
    ],
  ),
];
