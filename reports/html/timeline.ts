import type { Finding } from '../../results/finding.ts';
import { duration } from '../duration.ts';
import { type Markup, markup } from '../markup.ts';

type Step = Finding['timeline'][number];

const width = 720;
const margin = 14;
const axisAt = 34;
const rowHeight = 18;
const columnsPerCharacter = 6.6;
const window48h = 48 * 3600;
/** Points closer than this on a true scale are drawn this far apart, so that their order can be seen. */
const smallestGap = 56;

/** The steps of a check drawn on a time axis with the 48 hour mark; empty if time does not matter. */
export function timelineHtml(steps: readonly Step[]): Markup {
  const last = Math.max(0, ...steps.map(({ at }) => at));
  if (last === 0) return markup``;
  const marked = last >= window48h / 2 ? [window48h] : [];
  const place = scale([0, ...steps.map(({ at }) => at), ...marked]);
  const { labels, rows } = labelled(steps, place);
  const height = axisAt + 14 + rows * rowHeight;
  const spoken = steps.map(({ step, at }) => `${step} at ${duration(at)}`).join(', ');
  return markup`<figure class="timeline"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Timeline: ${spoken}">
<line class="axis" x1="${margin}" y1="${axisAt}" x2="${width - margin}" y2="${axisAt}"/>
${marked.map((at) => mark(place(at)))}${labels}</svg>
<figcaption>${spoken}. Times count from the first step, by the target’s clock. Short gaps are drawn wider than they are.</figcaption></figure>`;
}

/** Linear, but with a smallest gap between neighbours. */
function scale(times: readonly number[]): (at: number) => number {
  const sorted = [...new Set(times)].sort((one, other) => one - other);
  const gaps = sorted.slice(1).map((at, before) => at - (sorted[before] ?? 0));
  const room = width - 2 * margin;
  const least = Math.min(smallestGap, room / Math.max(1, gaps.length));
  const spare = room - least * gaps.length;
  const total = gaps.reduce((sum, gap) => sum + gap, 0) || 1;
  const offsets = new Map<number, number>([[sorted[0] ?? 0, margin]]);
  gaps.reduce((x, gap, before) => {
    const next = x + least + (gap / total) * spare;
    offsets.set(sorted[before + 1] ?? 0, next);
    return next;
  }, margin);
  return (at) => offsets.get(at) ?? margin;
}

function mark(x: number): Markup {
  return markup`<line class="window" x1="${x}" y1="18" x2="${x}" y2="${axisAt + 12}"/><text class="window" x="${x}" y="12" text-anchor="middle">48 h</text>`;
}

/** Puts each label into the first row in which it does not overlap the one before. */
function labelled(steps: readonly Step[], place: (at: number) => number) {
  const ends: number[] = [];
  const labels = steps.map(({ step, at }) => {
    const said = `${step} · ${duration(at)}`;
    const x = place(at);
    const half = (said.length * columnsPerCharacter) / 2;
    const middle = Math.min(Math.max(x, half), width - half);
    const free = ends.findIndex((end) => end < middle - half);
    const row = free === -1 ? ends.length : free;
    ends[row] = middle + half + columnsPerCharacter;
    const y = axisAt + 22 + row * rowHeight;
    return markup`<line class="leader" x1="${x}" y1="${axisAt}" x2="${x}" y2="${y - 11}"/><circle cx="${x}" cy="${axisAt}" r="5"/><text x="${middle}" y="${y}" text-anchor="middle">${said}</text>`;
  });
  return { labels, rows: ends.length };
}
