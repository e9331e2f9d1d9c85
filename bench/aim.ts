/** A limit that a figure is held against. */
export interface Aim {
  /** What is measured, with its unit. */
  readonly what: string;
  readonly figure: number;
  readonly limit: number;
  /** Whether the figure is to stay below the limit or to get above it. */
  readonly is: 'below' | 'above';
}

/** The table of these aims: each beside its figure, a missed one named as missed. */
export function aimTable(aims: readonly Aim[]): string {
  const rows = aims.map((aim) => {
    const { what, figure, limit, is } = aim;
    return `| ${what} ${is} ${limit} | ${shown(figure)} | ${isReached(aim) ? 'reached' : 'missed'} |`;
  });
  return ['| aim | figure | |', '|---|---|---|', ...rows].join('\n');
}

function isReached({ figure, limit, is }: Aim): boolean {
  return is === 'below' ? figure < limit : figure > limit;
}

function shown(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toFixed(2);
}
