/** The builders that compile an application in ways these schematics know. */
export const knownBuilders: readonly string[] = [
  '@angular/build:application',
  '@angular-devkit/build-angular:application',
  '@angular-devkit/build-angular:browser',
  '@angular-devkit/build-angular:browser-esbuild',
  '@angular-builders/custom-esbuild:application',
  '@angular-builders/custom-webpack:browser',
];
