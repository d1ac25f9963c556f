// npm run test:layers: the arrows between the rooms hold, and nothing goes in circles.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import ts from 'typescript';
import { rules } from './layers.mjs';
import { root } from './process.mjs';

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
};

/** The names of our own entry points, as the configuration maps them: `$` is "nothing after it". */
function aliases(tsConfig) {
  const { paths = {} } = ts.readConfigFile(tsConfig, ts.sys.readFile).config.compilerOptions;
  return Object.fromEntries(
    Object.entries(paths).map(([name, [path]]) => [`${name}$`, join(dirname(tsConfig), path)]),
  );
}

/**
 * Looks at the imports below a folder that is laid out as this workspace.
 *
 * @returns what breaks a rule, one line each
 */
export async function brokenRules(baseDir = root) {
  const broken = [];
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
