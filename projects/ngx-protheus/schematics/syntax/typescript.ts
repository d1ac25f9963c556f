// The TypeScript that the application compiles with: every Angular workspace has one. The copy that
// the Angular CLI carried for its own schematics ended with version 21.
import ts from 'typescript';

export { ts };
