import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { clientsOnTrial, tryClients } from '../../selftest/clients/try-clients.ts';
import { selftest } from '../../selftest/selftest.ts';
import { runOnCanaries } from './canaries.ts';
import type { SelftestFlags } from './flags.ts';
import { problemsIn, selftestText } from './selftest-text.ts';

/** Carries `spc selftest` out: 0 if all is green, 1 if the suite missed a fault or raised a false alarm. */
export async function performSelftest({ full, seed, json }: SelftestFlags): Promise<number> {
  const started = performance.now();
  // Clients mostly wait. Beside the trials of the suite, which take both cores, they would be cut off.
  const [outputs, clients] = await Promise.all([
    runOnCanaries(seed),
    tryClients(seed, clientsOnTrial(seed, full)),
  ]);
  let tenth = 0;
  const onProgress = (done: number, total: number) => {
    const reached = Math.floor((done * 10) / total);
    if (reached === tenth) return;
    tenth = reached;
    screen.say(`  ${reached * 10} %\n`);
  };
  const suite = await selftest({ seed, full, outputs, onProgress });
  const seconds = (performance.now() - started) / 1000;
  const result = { ...suite, clients, seconds };
  screen.print(json ? `${jsonText(result)}\n` : selftestText(result));
  return problemsIn(result).length === 0 ? 0 : 1;
}
