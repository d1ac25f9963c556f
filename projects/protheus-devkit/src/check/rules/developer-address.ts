import { SOURCES } from '../../findings/sources.js';
import { isAppConfig } from '../model/app-config.js';
import { externalUrls } from '../model/external-urls.js';
import { type TextFile } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

/**
 * On the machine of a user nobody answers at `localhost`, and the rule app-config-address sees
 * only the address in appconfig.json.
 */
export const developerAddress: AppRule = {
  meta: {
    name: 'developer-address',
    code: 'PDK148',
    severity: 'warning',
    title: {
      pt: 'Nenhuma requisição vai para o localhost do desenvolvedor',
      en: "No request goes to the developer's localhost",
    },
    source: SOURCES.fwCallApp,
  },
  options: {
    allow: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  },
  start: ({ options, report }) => ({
    text(file): void {
      const allowed = (options['allow'] ?? []) as readonly string[];
      for (const { url, offset } of find(file)) {
        if (allowed.some(start => url.startsWith(start))) continue;
        report({
          place: file.place(offset),
          message: {
            en: `${url} is on the machine of whoever opens the application, and not on yours: for the users the request fails.`,
            pt: `${url} fica na máquina de quem abre o aplicativo, e não na sua: para os usuários, a requisição falha.`,
          },
          solution: {
            en: `Write the path alone ("api/…"): the library adds the address of REST from appconfig.json. If a program on the user's machine answers there, allow it in protheus.check.json: "developer-address": ["warning", {"allow": ["${url}"]}].`,
            pt: `Escreva só o caminho ("api/…"): a biblioteca acrescenta o endereço do REST do appconfig.json. Se um programa na máquina do usuário responde ali, permita no protheus.check.json: "developer-address": ["warning", {"allow": ["${url}"]}].`,
          },
        });
      }
    },
  }),
};

/**
 * A whole text that is an address of this machine with a port, or with a path of REST. An address
 * in a sentence is one to read, and libraries use `http://localhost` alone as a base for parsing.
 */
const ADDRESS =
  /["'`](https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?::\d{2,5}(?:\/[^\s"'`<>\\${}]{0,300})?|\/(?:api|rest)\b[^\s"'`<>\\${}]{0,300}))(?=["'`]|\$\{)/gi;

function find(file: TextFile): readonly { url: string; offset: number }[] {
  if (file.kind !== 'script' && file.kind !== 'json') return [];
  if (isAppConfig(file.path)) return [];
  const loaded = new Set(externalUrls(file).map(({ offset }) => offset));
  return [...file.text.matchAll(ADDRESS)]
    .map(match => ({ url: match[1] as string, offset: match.index + 1 }))
    .filter(({ offset }) => !loaded.has(offset) && !isCompared(file.text, offset));
}

/** Whether a text is only compared, or only completes a relative address. */
function isCompared(text: string, offset: number): boolean {
  return /(?:[=!]=\s*|new URL\([^()]{1,80},\s*|\.(?:startsWith|includes|indexOf|replace)\(\s*)["'`]$/.test(
    text.slice(Math.max(0, offset - 120), offset),
  );
}
