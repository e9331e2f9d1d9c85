import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../npm.ts';
import type { Manager, NodeMajor } from './neighbours.ts';

/** The folders of programs that a neighbour needs first on its path; installed once each. */
export interface Tools {
  binOf(manager: Manager): Promise<string | null>;
  binOfNode(major: NodeMajor): Promise<string | null>;
}

const packages: Readonly<Partial<Record<Manager, string>>> = {
  pnpm: 'pnpm@10',
  'yarn 1': 'yarn@1',
  'yarn 4': '@yarnpkg/cli-dist@4',
  "yarn 4 Plug'n'Play": '@yarnpkg/cli-dist@4',
};

/** Tools below a folder. Our own Node and npm are there already. */
export function toolsBelow(folder: string): Tools {
  const installed = new Map<string, Promise<string>>();

  function bin(spec: string): Promise<string> {
    const known = installed.get(spec) ?? install(spec);
    installed.set(spec, known);
    return known;
  }

  async function install(spec: string): Promise<string> {
    const place = path.join(folder, spec.replaceAll(/\W/g, '-'));
    await mkdir(place, { recursive: true });
    await npm(['install', '--prefer-offline', '--prefix', place, spec], place);
    return path.join(place, 'node_modules', '.bin');
  }

  return {
    binOf: async (manager) => {
      const spec = packages[manager];
      return spec === undefined ? null : bin(spec);
    },
    binOfNode: async (major) => (major === 24 ? null : bin(`node@${major}`)),
  };
}
