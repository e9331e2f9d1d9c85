import type { Socket } from 'node:net';
import { buildConnector } from 'undici';

/** The interim answer that some gateways send without being asked. */
const CONTINUE = /^HTTP\/1\.1 100[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n/;
const LONGEST = 1024;

/**
 * Connects as undici does, and passes over `100 Continue` answers that were not asked for.
 *
 * A client must be able to parse them (RFC 9110, section 15.2). Undici destroys the connection instead, so that they are
 * taken off what the socket reads. One that arrives in two parts is left to undici.
 */
export function connectingWithoutContinue(
  options: buildConnector.BuildOptions,
): buildConnector.connector {
  const connect = buildConnector(options);
  return (place, done) => {
    connect(place, (...[error, socket]) => {
      if (error !== null) done(error, null);
      else done(null, withoutContinue(socket));
    });
  };
}

function withoutContinue<T extends Socket>(socket: T): T {
  const read = socket.read.bind(socket);
  socket.read = (size?: number) => {
    for (let chunk = read(size); ; chunk = read(size)) {
      if (!Buffer.isBuffer(chunk)) return chunk;
      const rest = afterContinue(chunk);
      if (rest.length > 0) return rest;
    }
  };
  return socket;
}

function afterContinue(chunk: Buffer): Buffer {
  const [interim] = CONTINUE.exec(chunk.toString('latin1', 0, LONGEST)) ?? [];
  return interim === undefined ? chunk : afterContinue(chunk.subarray(interim.length));
}
