import { join } from 'node:path';
import { assertWritable } from '../writable.ts';
import { fine, type Line, problem } from './line.ts';

const neededMajor = 24;

/** The version of Node that runs this. */
export function nodeLine(running: string): Line {
  const name = 'Node';
  if (Number.parseInt(running, 10) >= neededMajor) return fine(name, running);
  return problem(
    name,
    `${running}, expected ${neededMajor} or newer`,
    `install Node ${neededMajor}, or use npx -p node@${neededMajor} -p seekpass-conformance spc`,
    3,
  );
}

/** Whether reports can be written. */
export async function outputLine(folder: string): Promise<Line> {
  const name = 'output folder';
  try {
    await assertWritable([join(folder, 'run.json')]);
    return fine(name, `${folder} can be written`);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return problem(name, says, 'name a folder that you may write to with --out', 2);
  }
}
