import { SOURCES } from '../../findings/sources.js';
import { type LocalizedText } from '../../text.js';
import { type AppRule } from './support/app-rule.js';

/** In bytes: what the file systems of Linux and Windows take as one name. */
const LONGEST_NAME = 255;
/** In characters: `MAX_PATH`, which programs of Windows keep unless they were built otherwise. */
const LONGEST_PATH = 260;

/** What the server extracts has to have the name that the application requests. */
export const portableName: AppRule = {
  meta: {
    name: 'portable-name',
    code: 'PDK151',
    severity: 'error',
    title: {
      pt: 'Todo servidor consegue criar os arquivos com o nome que têm',
      en: 'Every server can create the files with the names that they have',
    },
    source: SOURCES.fileNames,
  },
  start: ({ tree, report }) => ({
    end(): void {
      for (const path of tree.files.keys()) {
        const message = problemOf(path, tree.label);
        if (!message) continue;
        const shown = path.length > 300 ? `${path.slice(0, 300)}…` : path;
        const solution = {
          en: 'Give the file or folder a shorter name without a dot or blank at its end, also where it is used.',
          pt: 'Dê ao arquivo ou à pasta um nome mais curto, sem ponto nem espaço no final, e altere também onde ele é citado.',
        };
        report({ place: { file: shown }, message, solution });
      }
    },
  }),
};

function problemOf(path: string, label: string): LocalizedText | undefined {
  const parts = path.split('/');
  const cut = parts.find(part => /[. ]$/.test(part));
  if (cut !== undefined) {
    return {
      en: `"${cut.slice(-100)}" ends in a dot or a blank: Windows leaves that sign out, so the file gets another name than the one that the browser requests.`,
      pt: `"${cut.slice(-100)}" termina com ponto ou espaço: o Windows descarta esse sinal, e o arquivo fica com um nome diferente do que o navegador pede.`,
    };
  }
  const longest = Math.max(...parts.map(part => Buffer.byteLength(part)));
  if (longest > LONGEST_NAME) {
    return {
      en: `A name has ${longest} bytes: file systems take at most ${LONGEST_NAME}, so the server cannot extract the file.`,
      pt: `Um nome tem ${longest} bytes: os sistemas de arquivos aceitam no máximo ${LONGEST_NAME}, e o servidor não consegue extrair o arquivo.`,
    };
  }
  const { length } = `app-root/${label}/${path}`;
  if (length <= LONGEST_PATH) return undefined;
  return {
    en: `The path has ${length} characters below the folder of the web server: an AppServer on Windows extracts at most ${LONGEST_PATH}, its own folder included.`,
    pt: `O caminho tem ${length} caracteres abaixo da pasta do servidor web: um AppServer no Windows extrai no máximo ${LONGEST_PATH}, contando a própria pasta.`,
  };
}
