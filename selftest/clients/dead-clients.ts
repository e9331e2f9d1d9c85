/** A client that does nothing useful, or tries to look as if it did: it must get no pass and no exit code 0. */
export interface DeadClient {
  readonly name: string;
  /** A program for Node. */
  readonly program: string;
  /** Milliseconds that it is given. */
  readonly limitMs: number;
}

const hang = 'setInterval(() => {}, 1000);';

/** Uses test control and nothing else. */
function controlled(calls: string): string {
  return `const post = async (path, body) => { const answer = await fetch(process.env.SPC_CONTROL_URL + path, { method: 'POST', body: JSON.stringify(body) }); return answer.json(); };
(async () => { ${calls} })().then(() => process.exit(0));`;
}

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
    limitMs: 1200,
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
    name: 'floods the lines of the protocol',
    program:
      "const lines = 'SPC-RESULT 1 verified\\n'.repeat(4096); for (;;) process.stdout.write(lines);",
    limitMs: 1200,
  },
  {
    name: 'floods its error output',
    program:
      "const line = 'x'.repeat(65536); const on = () => process.stderr.write(line, on); on();",
    limitMs: 1200,
  },
  {
    name: 'leaves a child behind that left its group',
    program: `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => fetch(process.env.SEEK_PASS_URL).catch(() => {}), 50)'], { detached: true, stdio: 'ignore' }).unref(); process.exit(0)`,
    limitMs: 5000,
  },
  {
    name: 'sends a person to a link that it made up',
    program: controlled(
      "const { person_id } = await post('/people', {}); await post('/people/' + person_id + '/visit', { redirect_uri: process.env.SEEK_PASS_URL + '/partner/add/education#clientId=a&documentType=none&content=b' });",
    ),
    limitMs: 5000,
  },
  {
    name: 'ends the scene and resets the mock',
    program: controlled("await post('/scene', { scenes: [] }); await post('/reset', {});"),
    limitMs: 5000,
  },
  {
    name: 'asks the API for what it does not have',
    program:
      "Promise.all(['/api/partner/v1/oauth/token.json', '/api/partner/v1/add/education.json', '/api/'].map((path) => fetch(process.env.SEEK_PASS_URL + path))).then(() => process.exit(0))",
    limitMs: 5000,
  },
  {
    name: 'prints results and effects of requests that it never made, and waits for its end',
    program:
      "for (const id of ['a', 'b']) console.log(`SPC-RESULT ${id} verified\\nSPC-EFFECT ${id}`); console.log('SPC-READY'); process.stdin.resume().on('end', () => process.exit(0)); setTimeout(() => process.exit(0), 1500)",
    limitMs: 5000,
  },
  {
    name: 'closes its streams and waits',
    program: `process.stdout.destroy(); process.stderr.destroy(); ${hang}`,
    limitMs: 700,
  },
];
