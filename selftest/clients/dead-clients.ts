/** A client that does nothing useful, or tries to look as if it did: it must get no pass and no exit code 0. */
export interface DeadClient {
  readonly name: string;
  /** A program for Node. */
  readonly program: string;
  /** Milliseconds that it is given. */
  readonly limitMs: number;
}

const hang = 'setInterval(() => {}, 1000);';

/** Every such client. */
export const deadClients: readonly DeadClient[] = [
  { name: 'ends at once', program: '', limitMs: 5000 },
  { name: 'fails at once', program: 'process.exit(3)', limitMs: 5000 },
  { name: 'crashes at once', program: "throw new Error('made up')", limitMs: 5000 },
  { name: 'has none of the journeys', program: 'process.exit(77)', limitMs: 5000 },
  { name: 'hangs', program: hang, limitMs: 700 },
  {
    name: 'hangs and ignores signals',
    program: `process.on('SIGTERM', () => {}); ${hang}`,
    limitMs: 700,
  },
  {
    name: 'prints the lines of the protocol',
    program:
      "console.log('SPC-READY\\nSPC-EFFECT 1\\nSPC-RESULT 1 verified\\nSPC-ROTATED\\nMUST 70/70 pass')",
    limitMs: 5000,
  },
  {
    name: 'floods its output',
    program: "const line = 'x'.repeat(65536) + '\\n'; for (;;) process.stdout.write(line);",
    limitMs: 3000,
  },
  {
    name: 'leaves a child behind',
    program: `require('node:child_process').spawn(process.execPath, ['-e', '${hang}'], { stdio: 'inherit' }).unref(); process.exit(0)`,
    limitMs: 5000,
  },
  {
    name: 'asks for the start page only',
    program: 'fetch(process.env.SEEK_PASS_URL).then(() => process.exit(0))',
    limitMs: 5000,
  },
  {
    name: 'closes its streams and waits',
    program: `process.stdout.destroy(); process.stderr.destroy(); ${hang}`,
    limitMs: 700,
  },
];
