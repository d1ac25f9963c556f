/** The builders that these schematics support. */
export const knownBuilders: readonly string[] = [
  '@angular/build:application',
  '@angular-devkit/build-angular:application',
  '@angular-devkit/build-angular:browser',
  '@angular-devkit/build-angular:browser-esbuild',
  '@angular-builders/custom-esbuild:application',
  '@angular-builders/custom-webpack:browser',
];
