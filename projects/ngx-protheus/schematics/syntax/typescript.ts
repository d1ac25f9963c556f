// The TypeScript that the Angular CLI carries for its own schematics: it is there in every
// workspace, and it does not depend on the version that the application compiles with.
import * as ts from '@schematics/angular/third_party/github.com/Microsoft/TypeScript/lib/typescript';

export { ts };
