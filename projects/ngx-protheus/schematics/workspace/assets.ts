import { posix } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { treePath } from '../edit/tree-path';
import { type Application, type AssetPattern, type BuildOptions } from './application';
import { filesBelow } from './files-below';
import { globExpression } from './glob-expression';

/** What a build copies: the files of a folder whose relative path matches, below a URL. */
export interface CopiedFolder {
  readonly folder: string;
  /** The URL of the folder without slashes at its ends; empty for the root of the application. */
  readonly url: string;
  /** Whether the build copies a file, by its path below the folder. */
  readonly accepts: (path: string) => boolean;
  /** The only file that is copied, where the asset is that of one file. */
  readonly file?: string;
}

/**
 * The assets of a set of build options as the builder reads them. A text is a file, or a folder with
 * all that it contains; both keep their path below the source folder.
 */
export function copiedFolders(
  tree: Tree,
  { sourceRoot }: Application,
  { assets = [] }: BuildOptions,
): CopiedFolder[] {
  return (
    assets
      .map(asset => (typeof asset === 'string' ? patternOf(tree, sourceRoot, asset) : asset))
      .filter(({ glob, input }) => typeof glob === 'string' && typeof input === 'string')
      // A builder copies nothing from a file that is given as a folder.
      .filter(({ input }) => !tree.exists(treePath(input)))
      .map(({ glob, input, output = '', ignore = [] }) => {
        const folder = withoutEndingSlash(treePath(input));
        const wanted = globExpression(glob);
        const unwanted = ignore.map(globExpression);
        const file = treePath(folder, glob);
        return {
          folder,
          url: posix.join('/', output).replace(/^\/|\/$/g, ''),
          accepts: path => wanted.test(path) && !unwanted.some(pattern => pattern.test(path)),
          ...(tree.exists(file) && { file }),
        };
      })
  );
}

/** The files that a build copies, by their URL, without those of installed packages. */
export function copiedFiles(
  tree: Tree,
  app: Application,
  options: BuildOptions,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { folder, url, accepts, file } of copiedFolders(tree, app, options)) {
    if (folder.includes('node_modules')) continue;
    for (const path of filesBelow(tree, file ?? folder)) {
      const name = posix.relative(folder, path);
      if (accepts(name)) found.set(posix.join(url, name), path);
    }
  }
  return found;
}

function patternOf(tree: Tree, sourceRoot: string, asset: string): AssetPattern {
  const path = withoutEndingSlash(treePath(asset));
  const isFile = tree.exists(path);
  const folder = isFile ? posix.dirname(path) : path;
  return {
    glob: isFile ? posix.basename(path) : '**/*',
    input: folder,
    output: posix.relative(sourceRoot, folder),
  };
}

function withoutEndingSlash(path: string): string {
  return path.replace(/(?<=.)\/$/, '');
}
