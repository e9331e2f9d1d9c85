import type { Neighbour } from './neighbours.ts';
import type { Outcome } from './try-neighbour.ts';

/** The page of what was tried. @param made the day and the commit. */
export function peersPage(outcomes: readonly Outcome[], made: string): string {
  const rows = outcomes.map(
    ({ neighbour, trouble }) =>
      `| ${neighbour.name} | ${neighbour.manager ?? 'npm'} | ${neighbour.node ?? 24} | ${proved(neighbour)} | ${trouble === null ? 'yes' : 'NO'} |`,
  );
  return `# What the package was tried beside

\`npm run check:peers -- --write\` installs the packed package into a project for each row, runs the proofs of
\`tests/peers/proofs/\`, and writes this page. Last made on ${made}.

| beside | installed by | Node | proof | as expected |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function proved({ commands, fails }: Neighbour): string {
  const words = commands.map((command) => `\`${command.replaceAll('|', '\\|')}\``).join(', ');
  return fails === undefined ? words : `${words} fails and says "${fails}"`;
}
