import { type Tree } from '@angular-devkit/schematics';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';

/** The files of an application that are searched for findings. */
export function scannedPaths(tree: Tree, app: Application): string[] {
  return (
    applicationFiles(tree, app)
      .filter(path => /\.(ts|html|css|scss|sass|less|json|js)$/.test(path))
      .filter(path => !/(\.spec|\.d)\.ts$|\/testing\//.test(path))
      // A larger file is not a source: a bundled library, or data.
      .filter(path => (tree.get(path)?.content.length ?? 0) < 1_000_000)
  );
}
