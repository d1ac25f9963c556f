import { type Rule } from '../rule.js';

const usualMegabytes = 20;

/** The whole package is compiled into the repository and unpacked when it changes. */
export const packageSize: Rule = {
  name: 'package-size',
  code: 'PDK140',
  severity: 'warning',
  options: { maxMegabytes: value => typeof value === 'number' && value > 0 },
  start: ({ tree, options, report }) => ({
    end(): void {
      const limit = (options['maxMegabytes'] as number | undefined) ?? usualMegabytes;
      const files = [...tree.files.values()];
      const megabytes = files.reduce((sum, { size }) => sum + size, 0) / 1048576;
      if (megabytes <= limit) return;
      const largest = files.reduce((a, b) => (b.size > a.size ? b : a));
      report({
        place: { file: largest.path },
        cause: {
          en: `The application has ${megabytes.toFixed(1)} MB (limit ${limit} MB); this file is the largest. It is compiled into the repository, and its first opening takes long.`,
          pt: `O aplicativo tem ${megabytes.toFixed(1)} MB (limite ${limit} MB); este é o maior arquivo. Ele é compilado no repositório, e a primeira abertura demora.`,
        },
        cure: {
          en: 'Build for production and leave out what is not used; or raise "package-size": ["warning", {"maxMegabytes": …}] in protheus.check.json.',
          pt: 'Compile para produção e tire o que não é usado; ou aumente "package-size": ["warning", {"maxMegabytes": …}] no protheus.check.json.',
        },
      });
    },
  }),
};
