export type { Run } from './run.ts';
/** The schema of `run.json`, of this version or an earlier one: it returns the run, every finding complete. */
export { storedRun as run } from './stored-run.ts';
