import { DriverError } from '../../targets/errors/driver-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import type { Mailbox } from '../../targets/receiver.ts';
import type { Session, Target } from '../../targets/target.ts';
import { fine, type Line, problem } from './line.ts';

/** Bytes that a proxy which writes JSON anew would change. */
const sent = Buffer.from('{ "b": "Zoë \\u0026 <b>",  "a": 1.0 }\n');

/** How long what was posted may take to arrive. */
const ARRIVAL_MS = 5000;

/** Whether what is posted to the receiver of the run arrives as it was sent: a signature covers every byte. */
export async function receiverLine(
  { receiver, profile }: Pick<Target, 'receiver' | 'profile'>,
  { uploads }: Pick<Session, 'uploads'>,
): Promise<Line> {
  if (receiver === null) {
    return fine('receiver', 'none: the rules about events and callbacks will be left out', 'note');
  }
  try {
    const mailbox = await receiver.open();
    await uploads.send(mailbox.url, {
      method: 'POST',
      contentType: 'application/json',
      bytes: sent,
    });
    return await arrivalLine(mailbox, profile.receiver === 'loopback');
  } catch (error) {
    if (!(error instanceof DriverError || error instanceof TransportError)) throw error;
    return problem('receiver', error.message, 'see docs/webhooks.md for what has to lead to it', 5);
  }
}

async function arrivalLine(mailbox: Mailbox, isHere: boolean): Promise<Line> {
  const { host } = new URL(mailbox.url);
  const delivery = await mailbox.waitFor(() => true, ARRIVAL_MS);
  if (delivery === null) {
    const remedy = `let ${host} lead to the address under receiver.listen, or to the inbox`;
    return problem('receiver', `what was posted to ${host} did not arrive`, remedy, 5);
  }
  if (Buffer.compare(Buffer.from(delivery.body), sent) !== 0) {
    const remedy = 'let the proxy in between pass the body on unchanged';
    return problem('receiver', `what was posted to ${host} arrived changed`, remedy, 5);
  }
  const where = isHere ? 'on this machine' : `through ${host}`;
  return fine('receiver', `${sent.length} bytes came back unchanged, ${where}`);
}
