// ng-packagr writes typings whose relative imports have no extension; Node's module resolution
// requires one, and every other resolution accepts it, too.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RELATIVE = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.\.?(?:\/[^'"]*)?)\2/g;

/** The name with the extension of its file. */
function complete(folder, name) {
  const path = join(folder, name);
  if (existsSync(`${path}.d.ts`)) return `${name}.js`;
  if (existsSync(join(path, 'index.d.ts'))) return `${name.replace(/\/$/, '')}/index.js`;
  if (/\.(js|json)$/.test(name)) return name;
  throw new Error(`${folder}: "${name}" has no typings`);
}

/** Completes the relative imports of all typings below a folder. */
export function completeTypings(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(({ name }) => name.endsWith('.d.ts'))) {
    const parent = entry.parentPath ?? entry.path;
    const file = join(parent, entry.name);
    const text = readFileSync(file, 'utf8');
    const completed = text.replace(
      RELATIVE,
      (_, before, quote, name) => `${before}${quote}${complete(dirname(file), name)}${quote}`,
    );
    if (completed !== text) writeFileSync(file, completed);
  }
}
