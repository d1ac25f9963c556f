// The TypeScript of the workspace, which every Angular workspace has. The Angular CLI had a copy for
// its own schematics until version 21.
import ts from 'typescript';

export { ts };
