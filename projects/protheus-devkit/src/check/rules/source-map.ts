import { type AppFile, type AppFileEdits } from '../../app-package/app-file.js';
import { SOURCES } from '../../findings/sources.js';
import { type AppTree } from '../model/app-tree.js';
import { type AppRule } from './support/app-rule.js';

/** Source maps contain the sources, and are often larger than the application. */
export const sourceMap: AppRule = {
  meta: {
    name: 'source-map',
    code: 'PDK139',
    severity: 'warning',
    title: {
      pt: 'O aplicativo não contém source maps',
      en: 'The application contains no source maps',
    },
    source: SOURCES.sourceMaps,
  },
  start: ({ tree, report }) => ({
    end(): void {
      const maps = findMaps(tree);
      const [first] = maps;
      if (!first) return;
      const megabytes = (maps.reduce((sum, { size }) => sum + size, 0) / 1048576).toFixed(1);
      report({
        place: { file: first.path },
        message: {
          en: `${maps.length} source maps (${megabytes} MB) are in the package: whoever opens the application can read its sources, and the package is larger.`,
          pt: `${maps.length} source maps (${megabytes} MB) estão no pacote: quem abre o aplicativo consegue ler os fontes dele, e o pacote fica maior.`,
        },
        solution: {
          en: 'Build with the production configuration, or with "sourceMap": false.',
          pt: 'Gere o build com a configuração de produção, ou com "sourceMap": false.',
        },
      });
    },
  }),
  fix: (tree): Promise<AppFileEdits> =>
    Promise.resolve(new Map(findMaps(tree).map(({ path }) => [path, null]))),
};

function findMaps({ files }: AppTree): readonly AppFile[] {
  return [...files.values()].filter(({ path }) => /\.(js|mjs|css)\.map$/.test(path));
}
