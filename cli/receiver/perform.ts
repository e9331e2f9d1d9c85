import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { serveInbox } from '../../targets/receiver/serve-inbox.ts';
import { endAsked } from '../end-asked.ts';
import { notListening } from '../not-listening.ts';

interface ReceiverFlags {
  readonly host: string;
  readonly port: number;
  readonly json: boolean;
}

/** Serves an inbox until Ctrl-C and then returns 0. @throws {UsageError} if it cannot listen there. */
export async function performReceiver({ host, port, json }: ReceiverFlags): Promise<number> {
  // Listens for the end first: a reader of the welcome may end us at once.
  const ended = endAsked();
  const inbox = await serveInbox(host, port).catch((error: unknown) => {
    throw notListening(host, port, error);
  });
  screen.print(json ? `${jsonText({ inbox: inbox.url }, 0)}\n` : welcome(inbox.url));
  await ended;
  await inbox.close();
  return 0;
}

function welcome(url: string): string {
  return `The inbox is listening at ${url} and keeps in memory what arrives, until Ctrl-C.

In a profile, with the address by which the target and your runs reach it:

receiver: { inbox: ${url} }

Next: \`spc doctor PROFILE\` posts to it and compares the bytes.
`;
}
