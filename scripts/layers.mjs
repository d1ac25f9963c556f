// Which room may import which: the arrows of the two packages, as rules of dependency-cruiser.

const library = 'projects/ngx-protheus';
const devkit = 'projects/protheus-devkit/src';

/** The rooms of the library: each imports only from those before it. */
const rooms = ['errors', 'session', 'host', 'app-config', 'rest', 'auth', 'http', 'services'];

/** What the rooms of the Node package may import beside Node, packages and themselves. */
const base = ['devkit-error', 'cli/(command|text|usage-error|version)'];
const devkitRooms = {
  'devkit-error': ['cli/(command|text)'],
  package: [...base, 'check'],
  check: [...base, 'package'],
  broker: [...base, 'package'],
  host: [...base, 'package'],
  cli: [...base, 'package', 'check', 'broker', 'host'],
  builders: [...base, 'package', 'check', 'host', 'cli'],
};

/** What is no part of what is shipped may look everywhere. */
const notShipped = String.raw`\.spec\.ts$|/testing/|/type-tests/|spec-support`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const arrows = rooms.map((room, index) =>
  forbid(
    `library-${room}`,
    `"${room}" imports only from ${rooms.slice(0, index).join(', ') || 'nothing of the library'}.`,
    { path: `^${library}/src/lib/${room}/`, pathNot: notShipped },
    {
      path: `^${library}/`,
      pathNot: [...rooms.slice(0, index), room].map(one => `^${library}/src/lib/${one}/`),
    },
  ),
);

const devkitArrows = Object.entries(devkitRooms).map(([room, allowed]) =>
  forbid(
    `devkit-${room}`,
    `"${room}" of the Node package imports only from ${allowed.join(', ')}.`,
    { path: `^${devkit}/${room}[/.]`, pathNot: notShipped },
    {
      path: `^${devkit}/`,
      pathNot: [room, ...allowed].map(one => `^${devkit}/${one}[/.]`),
    },
  ),
);

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const rules = [
  forbid(
    'no-circle',
    'No module leads back to itself, not by a type either.',
    {},
    {
      circular: true,
    },
  ),
  forbid(
    'resolved',
    'Every import leads somewhere.',
    { path: '^projects/' },
    {
      couldNotResolve: true,
    },
  ),
  ...arrows,
  forbid(
    'library-features',
    'Features wire the rooms together; no room knows them.',
    { path: `^${library}/src/lib/(${rooms.join('|')})/`, pathNot: notShipped },
    { path: `^${library}/src/lib/(features/|provide-protheus|index-html)` },
  ),
  forbid(
    'session-and-host',
    'The session knows nothing of the host.',
    { path: `^${library}/src/lib/session/`, pathNot: notShipped },
    { path: `^${library}/src/lib/host/` },
  ),
  forbid(
    'primary-alone',
    'The primary entry point imports none of the others.',
    { path: `^${library}/src/`, pathNot: notShipped },
    { path: `^${library}/(po-ui|testing|compat|schematics)/` },
  ),
  forbid(
    'primary-small',
    'The primary entry point needs neither PO UI nor the Router at run time.',
    // The list of routes is read by its token, which weighs 0.1 kB.
    { path: `^${library}/src/`, pathNot: [notShipped, 'index-html'] },
    {
      path: 'node_modules/(@po-ui/|@angular/router)',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'testing-alone',
    'The fake host of unit tests needs the primary entry point only.',
    { path: `^${library}/testing/` },
    { path: `^${library}/(po-ui|compat|schematics)/` },
  ),
  forbid(
    'po-ui-alone',
    'Nothing but compat imports PO UI parts.',
    { path: `^${library}/po-ui/` },
    { path: `^${library}/(compat|schematics)/` },
  ),
  forbid(
    'secondary-by-name',
    'Other entry points import the primary one by its name, or it would be bundled twice.',
    { path: `^${library}/(po-ui|testing|compat)/`, pathNot: notShipped },
    { path: `^${library}/src/lib/` },
  ),
  ...devkitArrows,
  forbid(
    'packages-apart',
    'Neither package imports the sources of the other.',
    { path: `^(${library}|projects/protheus-devkit)/`, pathNot: notShipped },
    { path: '^(projects|e2e|bench|conformance|scripts)/', pathNot: `^(${library}|${devkit})/` },
  ),
  forbid(
    'library-not-devkit',
    'The library knows nothing of the Node package.',
    { path: `^${library}/` },
    { path: '^projects/protheus-devkit/' },
  ),
  forbid(
    'devkit-not-library',
    'The Node package knows nothing of the library.',
    { path: '^projects/protheus-devkit/', pathNot: notShipped },
    { path: `^${library}/` },
  ),
];
