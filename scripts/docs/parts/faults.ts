import {
  faultCatalogue,
  type FaultDescription,
} from '../../../projects/protheus-devkit/src/host/faults/catalogue.js';
import { type PageLanguage } from '../pages.js';

const HEAD = {
  en: '| fault | what happens |',
  pt: '| falha | o que acontece |',
};

/** The faults of the local host, with the value that each has when none is given. */
export function faultsPart(language: PageLanguage): string {
  const rows = Object.entries<FaultDescription>(faultCatalogue).map(
    ([name, { text, ...fault }]) => {
      const value = fault.default === undefined ? '' : `=${fault.default}`;
      return `| \`${name}${value}\` | ${text[language]} |`;
    },
  );
  return [HEAD[language], '| --- | --- |', ...rows].join('\n');
}
