import { SOURCES } from '../../findings/sources.js';
import { loadedUrl } from '../model/loaded-url.js';
import { TextFile } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

/** Sources have a page too, but no script in it: packed, they are a white screen. */
export const sourceFolder: AppRule = {
  meta: {
    name: 'source-folder',
    code: 'PDK147',
    severity: 'error',
    title: {
      pt: 'A pasta é a de um build, e não a dos fontes',
      en: 'The folder is that of a build, and not that of the sources',
    },
    source: SOURCES.fwCallApp,
  },
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      const page = tree.files.get('index.html');
      const source = [...tree.files.keys()].find(path => /(?<!\.d)\.tsx?$/.test(path));
      if (!page || source === undefined) return;
      const file = await TextFile.read(page);
      const hasScript = file?.elements.some(element => {
        const url = element.tag === 'script' ? loadedUrl(element)?.value : undefined;
        // The page of the sources of Vite loads TypeScript, which no browser runs.
        return url !== undefined && !/\.(?:tsx?|jsx|vue|svelte)(?:[?#]|$)/.test(url);
      });
      if (hasScript) return;
      report({
        place: { file: 'index.html' },
        message: {
          en: `index.html loads no script that a browser runs, and ${source} is TypeScript: this is a folder of sources. Packed, it would be a white screen.`,
          pt: `O index.html não carrega nenhum script que o navegador rode, e ${source} é TypeScript: esta é uma pasta de fontes. Empacotada, seria uma tela branca.`,
        },
        solution: {
          en: 'Build the application (ng build) and give the folder that the build wrote, usually dist/<name>.',
          pt: 'Faça o build do aplicativo (ng build) e informe a pasta que ele gravou, em geral dist/<nome>.',
        },
      });
    },
  }),
};
