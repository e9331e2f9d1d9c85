import type { Run } from '../results/run.ts';
import { renderConsole } from './console.ts';
import { renderCtrf } from './ctrf.ts';
import { renderGithub } from './github.ts';
import { renderHar } from './har.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { type Origin, usualOrigin } from './rerun.ts';

/** One way to write a run down. */
export interface Format {
  /** As in `--report NAME`. */
  readonly name: string;
  /** What it is for, in a few words. */
  readonly use: string;
  /** The file inside the output folder, if none is named. */
  readonly defaultFile: string;
  readonly render: (run: Run, origin?: Origin) => string;
}

/** Every format that a run can be written in; the only list of them. */
export const formats: readonly Format[] = [
  {
    name: 'json',
    use: 'the run itself, source of all others',
    defaultFile: 'run.json',
    render: renderJson,
  },
  {
    name: 'html',
    use: 'one page to read in a browser',
    defaultFile: 'report.html',
    render: renderHtml,
  },
  { name: 'junit', use: 'JUnit XML for CI', defaultFile: 'junit.xml', render: renderJunit },
  {
    name: 'markdown',
    use: 'GitHub job summary',
    defaultFile: 'summary.md',
    render: renderMarkdown,
  },
  {
    name: 'github',
    use: 'annotations of GitHub Actions, on stdout with github=-',
    defaultFile: 'annotations.txt',
    render: renderGithub,
  },
  {
    name: 'ctrf',
    use: 'Common Test Report Format, JSON',
    defaultFile: 'ctrf.json',
    render: renderCtrf,
  },
  {
    name: 'har',
    use: 'every exchange, as an HTTP archive',
    defaultFile: 'exchanges.har',
    render: renderHar,
  },
  {
    name: 'text',
    use: 'what the console shows',
    defaultFile: 'report.txt',
    render: (run, origin = usualOrigin) =>
      renderConsole(run, { colour: false, width: 100, origin }),
  },
];
