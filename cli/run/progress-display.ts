import type { RunEvent } from '../../harness/run/run-options.ts';
import { clearLine } from '../../reports/screen.ts';
import { countInWords } from '../../reports/verdict-words.ts';
import type { Verdict } from '../../results/verdict.ts';
import { type Advance, advanced, beginning, percent } from './progress.ts';

/** Shows how far a run has come. */
export interface ProgressDisplay {
  show(event: RunEvent): void;
  /** Takes the moving line away again. */
  end(): void;
}

/** The output for progress: `process.stderr`, or a replacement of it. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A line that moves on a terminal; elsewhere a line for each phase and each tenth of the checks. */
export function progressDisplay(screen: Screen): ProgressDisplay {
  return screen.isTTY ? movingLine(screen) : plainLines(screen);
}

function plainLines(screen: Screen): ProgressDisplay {
  let advance = beginning;
  let tenth = 0;
  return {
    show: (event) => {
      advance = advanced(advance, event);
      if (event.kind === 'phase') screen.write(`${advance.doing}\n`);
      const reached = Math.floor(percent(advance) / 10);
      if (event.kind !== 'finding' || reached === tenth) return;
      tenth = reached;
      screen.write(`  ${percent(advance)} %  ${summary(advance)}\n`);
    },
    end: () => {},
  };
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameMs = 80;

function movingLine(screen: Screen): ProgressDisplay {
  let advance = beginning;
  let frame = 0;
  const begun = performance.now();
  const draw = () => {
    const seconds = Math.floor((performance.now() - begun) / 1000);
    frame = (frame + 1) % frames.length;
    const line = `${frames[frame]} ${gauge(advance)} ${summary(advance)} · ${seconds} s · ${advance.doing}`;
    screen.write(`${clearLine}${line.slice(0, (screen.columns ?? 80) - 1)}`);
  };
  // Planning keeps the timer waiting.
  screen.write(`${clearLine}planning`);
  const timer = setInterval(draw, frameMs).unref();
  return {
    // Drawing is left to the timer: thousands of findings come, and a person sees a dozen lines a second.
    show: (event) => {
      advance = advanced(advance, event);
      if (event.kind === 'phase') draw();
    },
    end: () => {
      clearInterval(timer);
      screen.write(clearLine);
    },
  };
}

const gaugeColumns = 20;

function gauge(advance: Advance): string {
  const full = Math.floor((percent(advance) * gaugeColumns) / 100);
  return `${'━'.repeat(full)}${'╌'.repeat(gaugeColumns - full)}`;
}

function summary({ planned, done, bad }: Advance): string {
  const counts = Object.entries(bad).map(([verdict, n]) => countInWords(n, verdict as Verdict));
  return [`${done} of ${planned} checks`, ...counts].join(' · ');
}
