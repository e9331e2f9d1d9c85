import { isLoopback } from '../contracts/loopback.ts';
import { admin } from './control/admin.ts';
import { type Listening, listen } from './listen.ts';
import { createMock, type Mock, type MockOptions } from './mock.ts';
import { underOwnNames } from './own-callers.ts';

const loopback = '127.0.0.1';

/** The address on which a mock listens. */
export interface ServeOptions extends MockOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly hostname?: string;
  /**
   * A second port, always of 127.0.0.1, on which the time is moved; 0 for any that is free.
   * Default: 0 if the clock is held, else none.
   */
  readonly adminPort?: number;
  /** Whether a second origin is served, which scenes redirect to. Default false. */
  readonly otherOrigin?: boolean;
  /** A certificate and its key in PEM; default: plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** A mock on a socket. */
export interface ServedMock extends Mock, Listening {
  /** Where `GET /clock` and `POST /clock` read and move the time, without a slash at the end; null if it is not served. */
  readonly adminUrl: string | null;
}

/**
 * Serves a mock over HTTP, and its admin beside it if it has one. Closing it closes both.
 *
 * @throws the error of the socket, such as `EADDRINUSE` if it cannot listen
 */
export async function serveMock(options: ServeOptions = {}): Promise<ServedMock> {
  const { port = 0, hostname = loopback } = options;
  const { adminPort = options.clock === 'held' ? 0 : null } = options;
  const mock = createMock(options);
  // Listening on another address is a wish to be asked under other names.
  const isOpen = !isLoopback(hostname);
  const names = options.publicUrl === undefined ? [] : [new URL(options.publicUrl).hostname];
  const app = isOpen ? mock.app : underOwnNames(mock.app, names);
  const served = await listen(app, port, hostname, options.tls);
  try {
    const second =
      adminPort === null
        ? null
        : await listen(
            underOwnNames(
              admin(mock.clock, () => mock.deliverDue()),
              [],
            ),
            adminPort,
            loopback,
          );
    const other = options.otherOrigin ? await listen(mock.otherOrigin.app, 0, loopback) : null;
    if (other !== null) mock.otherOrigin.at(other.url);
    const close = async (): Promise<void> => {
      await Promise.all([served.close(), second?.close(), other?.close()]);
    };
    return { ...mock, ...served, adminUrl: second?.url ?? null, close };
  } catch (error) {
    await served.close();
    throw error;
  }
}
