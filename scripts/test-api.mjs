// npm run test:api: compares the exports of the packages with api/. npm run api:approve writes api/.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { build } from './build.mjs';
import { cacheDir, root } from './lib/process.mjs';

const approve = process.argv.includes('--approve');
const golden = join(root, 'api');
const temporary = join(cacheDir, 'api');
const packages = ['ngx-protheus', 'protheus-devkit'];

function distOf(name) {
  return join(root, 'dist', name);
}
function manifestOf(name) {
  return JSON.parse(readFileSync(join(distOf(name), 'package.json'), 'utf8'));
}

/** Copies the typings of a package. */
function copyTypings(name, to) {
  const isTyping = path => !/\.[a-z]+$/.test(path) || /\.d\.ts$|package\.json$/.test(path);
  const skipped = /[\\/](schematics|docs|host-page)$/;
  cpSync(distOf(name), to, {
    recursive: true,
    filter: path => isTyping(path) && !skipped.test(path),
  });
}

/**
 * Copies the packages so that an entry point that imports another one of ours by name finds it in
 * `node_modules`, as in an application: the report then names a re-export instead of repeating it.
 */
function stage(name) {
  copyTypings(name, join(temporary, 'node_modules', name));
  const folder = join(temporary, 'packages', name);
  copyTypings(name, folder);
  const { exports, ...manifest } = manifestOf(name);
  // With `exports` a package would find itself.
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return Object.entries(exports)
    .filter(([, target]) => target.types)
    .map(([path, target]) => ({
      package: name,
      folder,
      name: path === '.' ? name : `${name}${path.slice(1)}`,
      typings: resolve(folder, target.types),
    }));
}

const quiet = { logLevel: ExtractorLogLevel.None };
/** Compares or writes the report of one entry point. @returns Whether it is unchanged. */
function check(entry) {
  const reportFileName = `${entry.name.replaceAll('/', '-')}.api.md`;
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(entry.folder, 'api-extractor.json'),
    packageJsonFullPath: join(entry.folder, 'package.json'),
    configObject: {
      projectFolder: entry.folder,
      mainEntryPointFilePath: entry.typings,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            lib: ['ES2022', 'DOM', 'DOM.Iterable'],
            strict: true,
            skipLibCheck: true,
            // The Node package uses Node's types.
            types: entry.package === 'protheus-devkit' ? ['node'] : [],
            typeRoots: [join(root, 'node_modules', '@types')],
          },
          files: [entry.typings],
        },
        skipLibCheck: true,
      },
      apiReport: {
        enabled: true,
        reportFolder: golden,
        reportTempFolder: temporary,
        reportFileName,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // A type that is used but not exported is in the report, so that a change is noticed.
        extractorMessageReporting: {
          default: quiet,
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
        },
        tsdocMessageReporting: { default: quiet },
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: approve,
    messageCallback: message => {
      // The differences are printed below; other messages are about the tool itself.
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  if (result.errorCount) throw new Error(`${entry.name}: the typings cannot be read`);
  return { reportFileName, same: !result.apiReportChanged };
}

function difference(reportFileName) {
  const lines = folder => {
    try {
      return readFileSync(join(folder, reportFileName), 'utf8').split('\n');
    } catch {
      return [];
    }
  };
  const [before, after] = [lines(golden), lines(temporary)];
  return [
    ...before.filter(line => !after.includes(line)).map(line => `  - ${line}`),
    ...after.filter(line => !before.includes(line)).map(line => `  + ${line}`),
  ].join('\n');
}

build(['library', 'devkit']);
rmSync(temporary, { recursive: true, force: true });
mkdirSync(golden, { recursive: true });
const reports = packages.flatMap(stage).map(check);
const known = reports.map(({ reportFileName }) => reportFileName);
const unknown = readdirSync(golden).filter(name => !known.includes(name));
if (approve) {
  for (const name of unknown) rmSync(join(golden, name));
  console.log(`api/: ${known.length} entry points`);
} else {
  const changed = reports.filter(({ same }) => !same);
  for (const { reportFileName } of changed) {
    console.error(`api/${reportFileName} differs from the exports of the package:`);
    console.error(difference(reportFileName));
  }
  for (const name of unknown) console.error(`api/${name} belongs to no entry point`);
  if (changed.length || unknown.length) {
    console.error('If the change is intended: npm run api:approve, and add it to the change log.');
    process.exit(1);
  }
  console.log(`api: ${known.length} entry points unchanged`);
}
