// Builds protheus-devkit into dist/: the compiled code and the files that it reads at run time.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, tsc } from './lib/process.mjs';

const project = join(root, 'projects', 'protheus-devkit');

/** Whether a source file is copied unchanged: browser scripts, pages, schemas. */
function isAsset(path) {
  return /\.(js|css|html|json|svg)$/.test(path) && !path.endsWith('tsconfig.json');
}

function copyAssets(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    if (entry.isDirectory()) {
      if (!['testing', 'fixtures'].includes(entry.name)) copyAssets(source, join(to, entry.name));
    } else if (isAsset(entry.name)) {
      mkdirSync(to, { recursive: true });
      cpSync(source, join(to, entry.name));
    }
  }
}

/** Font formats that no browser loads: each style sheet lists a TrueType file before them. */
function isSpareFont(path) {
  return /[\\/]media[\\/].*\.(eot|woff|svg)$/.test(path);
}

/** Copies the page of the local host, with the licences of its bundled packages. */
function copyPage(to) {
  const page = join(root, 'dist', 'host-page');
  if (!existsSync(page)) return;
  cpSync(join(page, 'browser'), to, { recursive: true, filter: path => !isSpareFont(path) });
  cpSync(join(page, '3rdpartylicenses.txt'), join(to, '3rdpartylicenses.txt'));
}

/**
 * Builds the package, with the page of the local host when that has been built. An earlier build is
 * replaced only when the new one is complete.
 */
export function buildDevkit(out = join(root, 'dist', 'protheus-devkit')) {
  const next = `${out}.next`;
  rmSync(next, { recursive: true, force: true });
  run(tsc, ['-p', join(project, 'tsconfig.json'), '--outDir', next]);
  copyAssets(join(project, 'src'), next);
  for (const name of ['package.json', 'README.md', 'builders.json']) {
    if (existsSync(join(project, name))) cpSync(join(project, name), join(next, name));
  }
  cpSync(join(root, 'LICENSE'), join(next, 'LICENSE'));
  // The guides and the pages of the codes, without pictures and without the pages for contributors.
  const isText = path =>
    statSync(path).isDirectory()
      ? !path.endsWith('contributing')
      : path.endsWith('.md') || path.endsWith('symptoms.json');
  cpSync(join(root, 'docs'), join(next, 'docs'), { recursive: true, filter: isText });
  copyPage(join(next, 'host-page'));
  rmSync(out, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  renameSync(next, out);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) buildDevkit();
