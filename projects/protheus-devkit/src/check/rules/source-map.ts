import { type AppFile, type Edits } from '../../app-package/app-file.js';
import { type AppTree } from '../app-tree.js';
import { type Rule } from '../rule.js';

/** Source maps carry the sources, and are often larger than the application. */
export const sourceMap: Rule = {
  name: 'source-map',
  code: 'PDK139',
  severity: 'warning',
  start: ({ tree, report }) => ({
    end(): void {
      const maps = findMaps(tree);
      const [first] = maps;
      if (!first) return;
      const megabytes = (maps.reduce((sum, { size }) => sum + size, 0) / 1048576).toFixed(1);
      report({
        place: { file: first.path },
        cause: {
          en: `${maps.length} source maps (${megabytes} MB) are packed: they hold the sources of the application.`,
          pt: `${maps.length} source maps (${megabytes} MB) vão no pacote: eles contêm os fontes do aplicativo.`,
        },
        cure: {
          en: 'Build with the production configuration, or with "sourceMap": false.',
          pt: 'Compile com a configuração de produção, ou com "sourceMap": false.',
        },
      });
    },
  }),
  fix: (tree): Promise<Edits> =>
    Promise.resolve(new Map(findMaps(tree).map(({ path }) => [path, null]))),
};

const findMaps = ({ files }: AppTree): readonly AppFile[] =>
  [...files.values()].filter(({ path }) => /\.(js|mjs|css)\.map$/.test(path));
