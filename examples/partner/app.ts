import { Hono } from 'hono';
import { html } from 'hono/html';
import { type Account, connection } from './connection.ts';
import { type CompletedCourse, submissionOf } from './course.ts';

const stateInWords: Readonly<Record<string, string>> = {
  incomplete: 'Waiting for you to accept it in SEEK Pass',
  verified: 'In your SEEK Pass',
  canceled: 'Not shared: cancelled, or not accepted within 48 hours',
};

/** The application: lists completed courses, sends their owner to SEEK Pass, and shows how far that has come. */
export function partnerApp(account: Account, courses: readonly CompletedCourse[]): Hono {
  const seekPass = connection(account);
  const app = new Hono();
  app.get('/', (context) => context.html(page('Your courses', courses.map(listed))));
  app.post('/courses/:id/share', async (context) => {
    const course = courses.find(({ id }) => id === context.req.param('id'));
    if (course === undefined) return context.notFound();
    const link = await seekPass((api) => api.submit(submissionOf(course)));
    return context.redirect(link, 303);
  });
  app.get('/courses/:id', async (context) => {
    const course = courses.find(({ id }) => id === context.req.param('id'));
    if (course === undefined) return context.notFound();
    const submission = await seekPass((api) => api.status(submissionOf(course).id));
    const state =
      submission === null
        ? 'Not shared yet'
        : (stateInWords[submission.status] ?? 'Being looked at');
    // While the person is deciding, the page asks again by itself.
    if (submission?.status === 'incomplete') context.header('Refresh', '5');
    return context.html(page(course.course, html`<p role="status">${state}</p>`));
  });
  return app;
}

function listed({ id, course }: CompletedCourse) {
  return html`<section>
    <h2><a href="/courses/${id}">${course}</a></h2>
    <form method="post" action="/courses/${id}/share"><button>Add to SEEK Pass</button></form>
  </section>`;
}

type Markup = ReturnType<typeof html>;

function page(title: string, main: Markup | Markup[]) {
  return html`<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>${title}: Example Skills Academy</title></head>
      <body><h1>${title}</h1>${main}</body>
    </html>`;
}
