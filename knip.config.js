// Files, exports and dependencies without a user: npm run test:packages.
const LIBRARY = 'projects/ngx-protheus';
const DEVKIT = 'projects/protheus-devkit/src';

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'eslint.dialect.js',
    'scripts/*.mjs',
    '.githooks/*.mjs',
    'bench/*.ts',
    'bench/apps/src/*.ts',
    'bench/support/*.mjs',
    'conformance/**/*.ts',
    'corpus/*.ts',
    'scripts/lib/*.spec.mjs',
    'e2e/**/*.{e2e,consumer,package}.ts',
    'e2e/apps/{,*/}src/main*.ts',
    // Stands for the library in the build for comparison (tsconfig paths).
    'e2e/apps/differential/src/protheus-lib-core.ts',
    'projects/{demo,host-page}/src/main*.ts',
    `${LIBRARY}/{src,po-ui,po-ui/testing,testing,compat}/index.ts`,
    `${LIBRARY}/schematics/*/{index,with-migration}.ts`,
    `${LIBRARY}/**/*.{spec,test-d}.ts`,
    '!**/fixtures/**',
    `${DEVKIT}/{index,bin}.ts`,
    `${DEVKIT}/builders/*/builder.ts`,
    `${DEVKIT}/host/{browser,page/plain}/*.js`,
    `${DEVKIT}/attach/browser/*.js`,
    `${DEVKIT}/**/*.spec.ts`,
  ],
  project: [
    '{scripts,bench,conformance,corpus,e2e,test-support}/**/*.{ts,mjs}',
    'projects/**/*.{ts,js}',
    '!**/fixtures/**',
    // The compiler reads declarations without an import.
    '!corpus/*/*/input/**',
    '!**/*.d.ts',
  ],
  ignore: ['**/fixtures/**'],
  paths: {
    'ngx-protheus': [`${LIBRARY}/src/index.ts`],
    'ngx-protheus/testing': [`${LIBRARY}/testing/index.ts`],
    'ngx-protheus/compat': [`${LIBRARY}/compat/index.ts`],
    'ngx-protheus/po-ui': [`${LIBRARY}/po-ui/index.ts`],
    'ngx-protheus/po-ui/testing': [`${LIBRARY}/po-ui/testing/index.ts`],
  },
  ignoreDependencies: [
    // Installed beside, for comparison.
    '@totvs/protheus-lib-core',
    // Parts of the Angular CLI, which builders and schematics are given.
    '@angular-devkit/architect',
    '@angular-devkit/core',
    // Programs that the scripts start by their path, and files that are read, not imported.
    '@angular/cli',
    '@arethetypeswrong/cli',
    'publint',
    '@totvs/twebchannel-js',
  ],
  ignoreBinaries: ['apt-get', 'mkfifo'],
  // A type may be named for its readers alone; `scripts/docs/error-codes.spec.ts` holds the codes.
  exclude: ['types', 'enumMembers'],
};
