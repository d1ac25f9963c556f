// Files, exports and dependencies that nobody uses: npm run test:packages.
const library = 'projects/ngx-protheus';
const devkit = 'projects/protheus-devkit/src';

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'scripts/*.mjs',
    '.githooks/*.mjs',
    'bench/*.ts',
    'bench/apps/src/*.ts',
    'bench/support/*.mjs',
    'conformance/**/*.ts',
    'e2e/**/*.{e2e,consumer,package}.ts',
    'e2e/apps/{,*/}src/main*.ts',
    // Stands for the library in the build for comparison (tsconfig paths).
    'e2e/apps/differential/src/protheus-lib-core.ts',
    'projects/{demo,host-page}/src/main*.ts',
    `${library}/{src,po-ui,po-ui/testing,testing,compat}/index.ts`,
    `${library}/schematics/*/{index,with-migration}.ts`,
    `${library}/**/*.{spec,test-d}.ts`,
    `${devkit}/{index,bin}.ts`,
    `${devkit}/builders/*/builder.ts`,
    `${devkit}/host/{browser,page/plain}/*.js`,
    `${devkit}/**/*.spec.ts`,
  ],
  project: [
    '{scripts,bench,conformance,e2e}/**/*.{ts,mjs}',
    'projects/**/*.{ts,js}',
    '!**/fixtures/**',
    // Declarations are taken by the compiler, not by an import.
    '!**/*.d.ts',
  ],
  paths: {
    'ngx-protheus': [`${library}/src/index.ts`],
    'ngx-protheus/testing': [`${library}/testing/index.ts`],
    'ngx-protheus/compat': [`${library}/compat/index.ts`],
    'ngx-protheus/po-ui': [`${library}/po-ui/index.ts`],
    'ngx-protheus/po-ui/testing': [`${library}/po-ui/testing/index.ts`],
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
  ignoreBinaries: ['apt-get'],
  // A type may be named for its readers alone.
  exclude: ['types'],
};
