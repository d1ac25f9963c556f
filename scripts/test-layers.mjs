// npm run test:layers: the arrows between the rooms hold, and nothing goes in circles.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import ts from 'typescript';
import { folders, rules, withoutFloor } from './lib/layers.mjs';
import { root } from './lib/process.mjs';

/** What is looked at together, with the configuration that resolves its imports. */
const projects = {
  library: {
    paths: ['src', 'po-ui', 'testing', 'compat'].map(name => `projects/ngx-protheus/${name}`),
    tsConfig: 'projects/ngx-protheus/tsconfig.spec.json',
  },
  schematics: {
    paths: ['projects/ngx-protheus/schematics'],
    tsConfig: 'projects/ngx-protheus/schematics/tsconfig.json',
  },
  devkit: {
    paths: ['projects/protheus-devkit/src'],
    tsConfig: 'projects/protheus-devkit/tsconfig.json',
  },
  'host-page': {
    paths: ['projects/host-page/src'],
    tsConfig: 'projects/host-page/tsconfig.app.json',
  },
};

/** The names of our own entry points, as the configuration maps them: `$` is "nothing after it". */
function aliases(tsConfig) {
  const { paths = {} } = ts.readConfigFile(tsConfig, ts.sys.readFile).config.compilerOptions;
  return Object.fromEntries(
    Object.entries(paths).map(([name, [path]]) => [`${name}$`, join(dirname(tsConfig), path)]),
  );
}

/** Folders and files of the buildings to which no floor was given, one line each. */
function unknownFolders(baseDir) {
  return Object.entries(folders).flatMap(([building, folder]) => {
    const names = readdirSync(join(baseDir, folder), { withFileTypes: true })
      .filter(entry => entry.isDirectory() || /(?<!\.spec)\.ts$/.test(entry.name))
      .map(({ name }) => name.split('.')[0]);
    return withoutFloor(building, [...new Set(names)]).map(
      name => `${folder}/${name} stands on no floor of scripts/lib/layers.mjs`,
    );
  });
}

/**
 * Looks at the imports below a folder that is laid out as this workspace.
 *
 * @returns what breaks a rule, one line each
 */
export async function brokenRules(baseDir = root) {
  const broken = unknownFolders(baseDir);
  for (const [name, { paths, tsConfig }] of Object.entries(projects)) {
    const fileName = join(baseDir, tsConfig);
    const { output } = await cruise(
      paths.filter(path => existsSync(join(baseDir, path))),
      {
        baseDir,
        ruleSet: { forbidden: rules },
        validate: true,
        tsPreCompilationDeps: true,
        tsConfig: { fileName },
        doNotFollow: { path: 'node_modules' },
        exclude: { path: '/(fixtures|type-tests)/' },
      },
      { alias: aliases(fileName) },
    );
    const { totalCruised, violations } = output.summary;
    if (totalCruised < 20) throw new Error(`${name}: only ${totalCruised} modules were found`);
    console.log(`${name}: ${totalCruised} modules`);
    for (const { rule, from, to, cycle } of violations) {
      const way = cycle ? cycle.map(one => one.name).join(' → ') : to;
      const { comment } = rules.find(one => one.name === rule.name);
      broken.push(`${rule.name}: ${from} → ${way}\n  ${comment}`);
    }
  }
  return broken;
}

const broken = await brokenRules();
if (broken.length) {
  console.error(broken.join('\n'));
  process.exit(1);
}
