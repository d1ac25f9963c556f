import { isAppConfig } from '../app-config.js';
import { type Place } from '../finding.js';
import { type Rule } from '../rule.js';
import { type TextFile } from '../text-file.js';

const longestPath = 300;

/**
 * The AppServer writes names in lower case. On Linux a page that asks for `Logo.PNG` does not get
 * `logo.png`.
 */
export const upperCaseName: Rule = {
  name: 'upper-case-name',
  code: 'PDK133',
  severity: 'warning',
  start({ tree, report }) {
    const watched = new Map<string, string>();
    for (const path of tree.files.keys()) {
      if (path === path.toLowerCase() || isAppConfig(path) || isGenerated(path)) continue;
      watched.set(path, path);
      watched.set(path.slice(path.lastIndexOf('/') + 1), path);
    }
    const used = new Map<string, Place>();
    return {
      text(file): void {
        if (watched.size === 0) return;
        for (const [name, offset] of namesIn(file)) {
          const path = watched.get(name);
          if (path !== undefined && !used.has(path)) used.set(path, file.place(offset));
        }
      },
      end(): void {
        for (const [path, place] of used) {
          report({
            place,
            cause: {
              en: `${path} has upper-case letters and is asked for by that name; a server that keeps lower-case names (AppServer on Linux) answers 404.`,
              pt: `${path} tem letras maiúsculas e é pedido com esse nome; um servidor que guarda os nomes em minúsculas (AppServer no Linux) responde 404.`,
            },
            cure: {
              en: 'Rename the file to lower case, and where it is referred to.',
              pt: 'Renomeie o arquivo para minúsculas, e também onde ele é citado.',
            },
          });
        }
      },
    };
  },
};

/** `main-5XHT3RWN.js`: every build of Angular has such names, and nobody can choose them. */
const isGenerated = (path: string): boolean => /-[A-Z0-9]{8}\.[a-z0-9]+$/.test(path);

/** Everything in a text that could be a file's name: whole paths and their last segments. */
function* namesIn({ text }: TextFile): Generator<[name: string, offset: number]> {
  // First the whole run, then the question: asked the other way round, an inlined font of some
  // hundred kilobytes would be read once for each of its letters.
  for (const { 0: run, index } of text.matchAll(/[\w%.~@+/-]+/g)) {
    if (run.length > longestPath || !/\.[A-Za-z0-9]{1,8}$/.test(run)) continue;
    const name = run.replace(/^(\.{0,2}\/)+/, '');
    yield [name, index];
    const slash = name.lastIndexOf('/');
    if (slash >= 0) yield [name.slice(slash + 1), index];
  }
}
