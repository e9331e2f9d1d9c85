import type { MockClient } from './clients.ts';
import { faultsNamed } from './fault-names.ts';
import { chosenScenes, type NamedScene } from './scenes/chosen-scenes.ts';
import { type SceneSwitch, sceneSwitch } from './scenes/scene-switch.ts';
import { type ServeOptions, serveMock } from './serve.ts';
import { type TestDriver, testDriver } from './test-driver.ts';

export type { MockRequests, ReceivedSubmission } from './journal/requests.ts';
export type { NamedScene } from './scenes/chosen-scenes.ts';
export type { MockPerson } from './test-driver.ts';

/** How a mock is started for a test. */
export interface StartOptions
  extends Omit<ServeOptions, 'faults' | 'scenes' | 'otherOrigin' | 'tls'> {
  /** Deliberate defects by name, to see what your code makes of them; `spc mock --fault list` prints all. */
  readonly faults?: readonly string[];
  /** Scenes that are on from the beginning, for all calls or the next few; `spc mock --scene list` prints all. */
  readonly scenes?: readonly NamedScene[];
}

/** A mock of the Partner API that listens on loopback. */
export interface StartedMock extends TestDriver, SceneSwitch, AsyncDisposable {
  /** The URL that your code uses as that of the Partner API, without a slash at the end. */
  /** The two partners that may ask for tokens. */
  readonly clients: readonly [MockClient, MockClient];
  readonly url: string;
  /** Where `GET /clock` and `POST /clock` move the time from another process; null unless asked for, or held. */
  readonly adminUrl: string | null;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts a mock server with an empty memory, by default on a free port; its clock stands until you move it.
 *
 * It answers any client in any language, and shows its pages to a browser.
 *
 * @throws {RangeError} for an unknown fault or scene; the error of the socket if it cannot listen
 */
export async function startMock({
  faults = [],
  scenes = [],
  ...options
}: StartOptions = {}): Promise<StartedMock> {
  const served = await serveMock({
    journal: 1000,
    ...options,
    otherOrigin: true,
    faults: faultsNamed(faults),
    scenes: chosenScenes(scenes),
  });
  const close = () => served.close();
  const { url, adminUrl } = served;
  return {
    ...testDriver(served),
    ...sceneSwitch(served),
    clients: served.clients,
    url,
    adminUrl,
    close,
    [Symbol.asyncDispose]: close,
  };
}
