import { hostConformance } from './host-conformance.ts';

// `SPC_TARGET` names a profile, by default the embedded mock is checked.
const { SPC_TARGET: target, SPC_SEED: seed = '1', SPC_EXAMPLES: examples = '1' } = process.env;

await hostConformance({
  ...(target === undefined ? {} : { target }),
  seed: Number(seed),
  examples: Number(examples),
});
