import { DriverError } from '../../targets/errors/driver-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import type { Session, Target } from '../../targets/target.ts';
import { fine, type Line, problem } from './line.ts';

/** Bytes that a proxy which writes JSON anew would change. */
const sent = Buffer.from('{ "b": "Zoë \\u0026 <b>",  "a": 1.0 }\n');

/** Whether what is posted to the receiver of the run arrives as it was sent: a signature covers every byte. */
export async function receiverLine(
  { receiver, profile }: Pick<Target, 'receiver' | 'profile'>,
  { uploads }: Pick<Session, 'uploads'>,
): Promise<Line> {
  if (receiver === null) {
    return fine('receiver', 'none: the rules about events and callbacks will be left out', 'note');
  }
  const mailbox = await receiver.open();
  const host = new URL(mailbox.url).host;
  try {
    await uploads.send(mailbox.url, {
      method: 'POST',
      contentType: 'application/json',
      bytes: sent,
    });
  } catch (error) {
    if (!(error instanceof DriverError || error instanceof TransportError)) throw error;
    return problem('receiver', error.message, 'see docs/webhooks.md for what has to lead to it', 5);
  }
  const [delivery] = mailbox.deliveries;
  if (delivery === undefined) {
    const remedy = `let ${host} lead to the address under receiver.listen`;
    return problem('receiver', `what was posted to ${host} did not arrive`, remedy, 5);
  }
  if (Buffer.compare(Buffer.from(delivery.body), sent) !== 0) {
    const remedy = 'let the proxy in between pass the body on unchanged';
    return problem('receiver', `what was posted to ${host} arrived changed`, remedy, 5);
  }
  const where = profile.receiver === 'loopback' ? 'on this machine' : `through ${host}`;
  return fine('receiver', `${sent.length} bytes came back unchanged, ${where}`);
}
