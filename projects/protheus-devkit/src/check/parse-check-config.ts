import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type DevkitError } from '../devkit-error.js';
import {
  APP_CHECK_CONFIG_FILE,
  type AppCheckConfig,
  type RuleSetting,
  wrongConfig as wrong,
} from './check-config.js';
import { appRules } from './rules/index.js';
import { type AppRule } from './rules/support/app-rule.js';

/** Parses the text of a configuration: JSON; comments and trailing commas are allowed. */
export function parseCheckConfig(
  text: string,
  path: string = APP_CHECK_CONFIG_FILE,
): AppCheckConfig {
  const errors: ParseError[] = [];
  const content: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const line = text.slice(0, error.offset).split('\n').length;
    const what = printParseErrorCode(error.error);
    throw wrong(path, `line ${line} is not JSON (${what})`, `a linha ${line} não é JSON (${what})`);
  }
  if (!isRecord(content)) {
    throw wrong(path, 'its content is not an object', 'o conteúdo não é um objeto');
  }
  for (const key of Object.keys(content)) {
    if (key !== 'rules' && key !== '$schema') throw unknown(path, key, ['rules']);
  }
  const settings = content['rules'] ?? {};
  if (!isRecord(settings)) throw wrong(path, '"rules" is not an object', '"rules" não é um objeto');
  const config = new Map<string, RuleSetting>();
  for (const [name, value] of Object.entries(settings)) {
    const rule = appRules.find(({ meta }) => meta.name === name);
    if (!rule) {
      throw unknown(
        path,
        name,
        appRules.map(({ meta }) => meta.name),
      );
    }
    config.set(name, readSetting(path, rule, value));
  }
  return config;
}

/** `"off"`, `"warning"`, `"error"`, or `["error", { … }]`. */
function readSetting(
  path: string,
  { meta, options: known = {} }: AppRule,
  value: unknown,
): RuleSetting {
  const { name } = meta;
  const [severity, options = {}, ...rest] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (severity !== 'off' && severity !== 'warning' && severity !== 'error') {
    throw wrong(
      path,
      `"${name}" is ${JSON.stringify(severity)}; it can be "error", "warning" or "off"`,
      `"${name}" é ${JSON.stringify(severity)}; pode ser "error", "warning" ou "off"`,
    );
  }
  if (!isRecord(options) || rest.length > 0) {
    throw wrong(
      path,
      `the options of "${name}" are not an object`,
      `as opções de "${name}" não são um objeto`,
    );
  }
  for (const [key, option] of Object.entries(options)) {
    const accepts = known[key];
    if (!accepts) throw unknown(path, `${name}.${key}`, Object.keys(known));
    if (!accepts(option)) {
      throw wrong(
        path,
        `"${name}.${key}" does not accept ${JSON.stringify(option)}`,
        `"${name}.${key}" não aceita ${JSON.stringify(option)}`,
      );
    }
  }
  return { severity, options };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknown(path: string, name: string, known: readonly string[]): DevkitError {
  return wrong(
    path,
    `there is no "${name}"; known: ${known.join(', ') || 'none'}`,
    `não existe "${name}"; conhecidos: ${known.join(', ') || 'nenhum'}`,
  );
}
