import { SOURCES } from '../../findings/sources.js';
import { type ExternalUrl, externalUrls } from '../model/external-urls.js';
import { type TextFile } from '../model/text-file.js';
import { type AppRule, type RuleContext } from './support/app-rule.js';

/** The documentation of FwCallApp forbids resources of other servers, except REST. */
export const externalResource: AppRule = {
  meta: {
    name: 'external-resource',
    code: 'PDK123',
    severity: 'error',
    title: {
      pt: 'O aplicativo não carrega nada de outro servidor',
      en: 'The application loads nothing from another server',
    },
    source: SOURCES.fwCallApp,
  },
  options: {
    allow: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  },
  start: context => ({
    text(file): void {
      for (const found of externalUrls(file)) reportUnlessAllowed(context, file, found);
    },
  }),
};

function reportUnlessAllowed(
  context: RuleContext,
  file: TextFile,
  { url, offset }: ExternalUrl,
): void {
  const allowed = (context.options['allow'] ?? []) as readonly string[];
  if (allowed.some(start => url.startsWith(start))) return;
  const shown = url.split(/[?#]/, 1)[0];
  context.report({
    place: file.place(offset),
    message: {
      en: `${shown} is loaded from another server. FwCallApp does not allow it, and behind a firewall it is missing.`,
      pt: `${shown} é carregado de outro servidor. A FwCallApp não permite e, atrás de um firewall, o arquivo falta.`,
    },
    solution: {
      en: 'Install the library or font with npm, or copy the file into the assets of the project.',
      pt: 'Instale a biblioteca ou fonte pelo npm, ou copie o arquivo para os assets do projeto.',
    },
  });
}
