import { createRequire } from 'node:module';
import type * as Msw from 'msw';
import type { HttpHandler } from 'msw';
import { faultsNamed } from './fault-names.ts';
import { createMock, type MockOptions } from './mock.ts';
import { chosenScenes, type NamedScene } from './scenes/chosen-scenes.ts';
import { type SceneSwitch, sceneSwitch } from './scenes/scene-switch.ts';
import { type TestDriver, testDriver } from './test-driver.ts';

/** How a mock behind msw is made. */
export interface MswMockOptions extends Omit<MockOptions, 'faults' | 'scenes' | 'publicUrl'> {
  /** What your code takes for the URL of the Partner API. Default `https://app.seekpass-staging.com`. */
  readonly url?: string;
  /** Deliberate defects by name; `spc mock --fault list` prints all. */
  readonly faults?: readonly string[];
  /** Scenes that are on from the beginning; `spc mock --scene list` prints all. */
  readonly scenes?: readonly NamedScene[];
}

/** A mock that answers inside the process, without a port. */
export interface MswMock extends TestDriver, SceneSwitch {
  readonly url: string;
  /** For `setupServer(mock.handler)`: passes every request to `url` to the mock, with any path. */
  readonly handler: HttpHandler;
}

/**
 * Makes a mock for msw, in one handler: it is the app that `startMock` serves.
 *
 * msw intercepts the global `fetch`, `node:http`, `node:https` and what is built on them. It does NOT intercept the `fetch`,
 * `request` and agents of the `undici` package, nor requests of other processes such as a browser: those reach the network.
 * Use `startMock` for them.
 *
 * @throws {Error} if the package msw is not installed; the message names the command that installs it.
 * @throws {RangeError} for an unknown fault or scene.
 */
export function mswMock(options: MswMockOptions = {}): MswMock {
  const { url = 'https://app.seekpass-staging.com', faults = [], scenes = [], ...rest } = options;
  const mock = createMock({
    journal: 1000,
    ...rest,
    faults: faultsNamed(faults),
    scenes: chosenScenes(scenes),
  });
  const { origin } = new URL(url);
  const handler = loadMsw().http.all(`${origin}/*`, ({ request }) => mock.app.fetch(request));
  return { ...testDriver(mock), ...sceneSwitch(mock), url: origin, handler };
}

/**
 * Loads msw when a mock is made and not before: a module that awaits at its top cannot be loaded by `require`, as Jest
 * loads it. msw 2 and 3 are one copy for `require` and `import` on the Node that this package needs.
 */
function loadMsw(): typeof Msw {
  try {
    return createRequire(import.meta.url)('msw');
  } catch (cause) {
    const text =
      'seekpass-conformance/msw needs the package msw, version 2 or 3, which is not installed; install it with `npm install --save-dev msw`';
    throw new Error(text, { cause });
  }
}
