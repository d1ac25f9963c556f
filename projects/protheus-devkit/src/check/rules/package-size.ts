import { SOURCES } from '../../findings/sources.js';
import { type AppRule } from './support/app-rule.js';

const DEFAULT_MEGABYTES = 20;

/** The whole package is compiled into the repository and unpacked when it changes. */
export const packageSize: AppRule = {
  meta: {
    name: 'package-size',
    code: 'PDK140',
    severity: 'warning',
    title: {
      pt: 'O aplicativo não passa do tamanho máximo',
      en: 'The application does not exceed the size limit',
    },
    source: SOURCES.fwCallApp,
  },
  options: { maxMegabytes: value => typeof value === 'number' && value > 0 },
  start: ({ tree, options, report }) => ({
    end(): void {
      const limit = (options['maxMegabytes'] as number | undefined) ?? DEFAULT_MEGABYTES;
      const files = [...tree.files.values()];
      const megabytes = files.reduce((sum, { size }) => sum + size, 0) / 1048576;
      if (megabytes <= limit) return;
      const largest = files.reduce((a, b) => (b.size > a.size ? b : a));
      report({
        place: { file: largest.path },
        message: {
          en: `The application has ${megabytes.toFixed(1)} MB (limit ${limit} MB); this file is the largest. The package is compiled into the repository, and the first opening is slow.`,
          pt: `O aplicativo tem ${megabytes.toFixed(1)} MB (limite ${limit} MB); este é o maior arquivo. O pacote é compilado no RPO, e a primeira abertura demora.`,
        },
        solution: {
          en: 'Build for production and remove what is not used; or raise "package-size": ["warning", {"maxMegabytes": …}] in protheus.check.json.',
          pt: 'Gere o build de produção e tire o que não é usado; ou aumente "package-size": ["warning", {"maxMegabytes": …}] no protheus.check.json.',
        },
      });
    },
  }),
};
