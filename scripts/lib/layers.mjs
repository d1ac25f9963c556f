// Which folder may import which: the floors of both packages, as rules of dependency-cruiser. A folder
// imports from floors below its own and from itself, never from above and never from beside: so no
// arrow runs upwards, and no circle of folders is possible.

const LIBRARY = 'projects/ngx-protheus';
const DEVKIT = 'projects/protheus-devkit/src';
const PAGE = 'projects/host-page/src/app';

/**
 * Each building with its floors, the ground first. A floor has one or more folders (or files of the
 * building's top folder, without their ending); what is not named belongs to the roof.
 */
const buildings = {
  library: {
    folder: `${LIBRARY}/src/lib`,
    floors: [
      ['errors'],
      ['timing'],
      ['session'],
      ['host'],
      ['channel', 'app-config'],
      ['url', 'auth'],
      ['http'],
      ['services'],
      ['index-html', 'features'],
      ['provide-protheus'],
    ],
  },
  schematics: {
    folder: `${LIBRARY}/schematics`,
    floors: [
      ['report'],
      ['edit'],
      ['syntax', 'install-devkit'],
      ['workspace', 'renames'],
      ['root-providers', 'advpl-messages'],
      ['findings', 'advpl', 'host-config', 'editor'],
      ['migrate', 'sample'],
      ['ng-add'],
    ],
  },
  devkit: {
    folder: DEVKIT,
    floors: [
      ['text', 'terminal-text', 'code-page-1252'],
      ['secrets'],
      ['devkit-error', 'version'],
      ['findings', 'html', 'workspace'],
      ['app-package'],
      ['har'],
      ['check', 'broker', 'host'],
      ['packaging', 'explain', 'compile', 'new', 'attach'],
      ['cli'],
      ['builders', 'bin', 'index'],
    ],
  },
  host: {
    folder: `${DEVKIT}/host`,
    floors: [
      ['http', 'log', 'faults', 'data'],
      ['session', 'app-root', 'har'],
      ['rest'],
      ['channel', 'passthrough'],
      ['config', 'replay'],
      ['running-apps'],
      ['page'],
      ['server'],
      ['host-options'],
      ['protheus-host', 'create-host'],
      ['run-host'],
      ['start-host'],
      ['start-inspector'],
    ],
  },
  'host-page': {
    folder: PAGE,
    floors: [
      ['announcer', 'host', 'settings'],
      ['i18n'],
      ['apps', 'storage', 'faults'],
      ['inspector'],
      ['close', 'dock', 'menu', 'session'],
      ['app'],
    ],
  },
};

/** What is not compiled, or not published, and so has no floor. */
const UNFLOORED = ['testing', 'browser', 'fixtures'];

/** What is not part of what is published may import from everywhere. */
const NOT_PUBLISHED = String.raw`\.spec\.ts$|/testing/|/type-tests/|spec-support`;

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** The rules of one building. */
function rulesOf(building, { folder, floors }) {
  const below = [];
  const rules = [];
  for (const floor of floors) {
    for (const one of floor) {
      rules.push(
        forbid(
          `${building}-${one}`,
          `"${one}" imports only from ${below.join(', ') || 'nothing of its building'}.`,
          { path: `^${folder}/${one}[/.]`, pathNot: NOT_PUBLISHED },
          {
            path: `^${folder}/`,
            pathNot: [one, ...below].map(name => `^${folder}/${name}[/.]`),
          },
        ),
      );
    }
    below.push(...floor);
  }
  return rules;
}

/**
 * What of a building stands on no floor, though it is published.
 *
 * @param names The folders and the files without ending in the building's folder.
 */
export function withoutFloor(building, names) {
  const floors = buildings[building].floors.flat();
  return names.filter(name => !floors.includes(name) && !UNFLOORED.includes(name));
}

/** The folder of each building, by its name. */
export const folders = Object.fromEntries(
  Object.entries(buildings).map(([name, { folder }]) => [name, folder]),
);

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const rules = [
  forbid(
    'no-circle',
    'No module imports itself through others, not by a type either.',
    {},
    { circular: true },
  ),
  forbid('resolved', 'Every import is found.', { path: '^projects/' }, { couldNotResolve: true }),
  ...Object.entries(buildings).flatMap(([name, building]) => rulesOf(name, building)),
  forbid(
    'primary-alone',
    'The primary entry point imports none of the others.',
    { path: `^${LIBRARY}/src/`, pathNot: NOT_PUBLISHED },
    { path: `^${LIBRARY}/(po-ui|testing|compat|schematics)/` },
  ),
  forbid(
    'primary-small',
    'The primary entry point needs neither PO UI nor the Router at run time.',
    // The list of routes is read by its token, which weighs 0.1 kB.
    { path: `^${LIBRARY}/src/`, pathNot: [NOT_PUBLISHED, 'index-html'] },
    {
      path: 'node_modules/(@po-ui/|@angular/router)',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'testing-alone',
    'The fake host of unit tests needs the primary entry point only.',
    { path: `^${LIBRARY}/testing/` },
    { path: `^${LIBRARY}/(po-ui|compat|schematics)/` },
  ),
  forbid(
    'po-ui-alone',
    'Nothing but compat imports PO UI parts.',
    { path: `^${LIBRARY}/po-ui/` },
    { path: `^${LIBRARY}/(compat|schematics)/` },
  ),
  forbid(
    'secondary-by-name',
    'Other entry points import the primary one by its name, or it would be bundled twice.',
    { path: `^${LIBRARY}/(po-ui|testing|compat)/`, pathNot: NOT_PUBLISHED },
    { path: `^${LIBRARY}/src/lib/` },
  ),
  forbid(
    'packages-apart',
    'Neither package imports the sources of the other.',
    { path: `^(${LIBRARY}|projects/protheus-devkit)/`, pathNot: NOT_PUBLISHED },
    { path: '^(projects|e2e|bench|conformance|scripts)/', pathNot: `^(${LIBRARY}|${DEVKIT})/` },
  ),
  forbid(
    'library-not-devkit',
    'The library does not import the Node package.',
    { path: `^${LIBRARY}/` },
    { path: '^projects/protheus-devkit/' },
  ),
  forbid(
    'devkit-not-library',
    'The Node package does not import the library.',
    { path: '^projects/protheus-devkit/', pathNot: NOT_PUBLISHED },
    { path: `^${LIBRARY}/` },
  ),
];
