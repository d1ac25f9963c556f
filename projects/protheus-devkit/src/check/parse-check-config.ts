import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { type DevkitError } from '../devkit-error.js';
import {
  configFileName,
  wrongConfig as wrong,
  type CheckConfig,
  type RuleSetting,
} from './check-config.js';
import { type Rule } from './rule.js';
import { rules } from './rules/index.js';

/** Reads the text of a configuration: JSON, with comments and trailing commas if you like. */
export function parseCheckConfig(text: string, path: string = configFileName): CheckConfig {
  const errors: ParseError[] = [];
  const content: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const line = text.slice(0, error.offset).split('\n').length;
    const what = printParseErrorCode(error.error);
    throw wrong(path, `line ${line} is no JSON (${what})`, `a linha ${line} não é JSON (${what})`);
  }
  if (!isRecord(content)) {
    throw wrong(path, 'it holds no object', 'o conteúdo não é um objeto');
  }
  for (const key of Object.keys(content)) {
    if (key !== 'rules' && key !== '$schema') throw unknown(path, key, ['rules']);
  }
  const settings = content['rules'] ?? {};
  if (!isRecord(settings)) throw wrong(path, '"rules" is no object', '"rules" não é um objeto');
  const config = new Map<string, RuleSetting>();
  for (const [name, value] of Object.entries(settings)) {
    const rule = rules.find(known => known.name === name);
    if (!rule) {
      throw unknown(
        path,
        name,
        rules.map(known => known.name),
      );
    }
    config.set(name, readSetting(path, rule, value));
  }
  return config;
}

/** `"off"`, `"warning"`, `"error"`, or `["error", { … }]`. */
function readSetting(path: string, rule: Rule, value: unknown): RuleSetting {
  const [severity, options = {}, ...rest] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (severity !== 'off' && severity !== 'warning' && severity !== 'error') {
    throw wrong(
      path,
      `"${rule.name}" is ${JSON.stringify(severity)}; it can be "error", "warning" or "off"`,
      `"${rule.name}" é ${JSON.stringify(severity)}; pode ser "error", "warning" ou "off"`,
    );
  }
  if (!isRecord(options) || rest.length > 0) {
    throw wrong(
      path,
      `the options of "${rule.name}" are no object`,
      `as opções de "${rule.name}" não são um objeto`,
    );
  }
  const known = rule.options ?? {};
  for (const [key, option] of Object.entries(options)) {
    const accepts = known[key];
    if (!accepts) throw unknown(path, `${rule.name}.${key}`, Object.keys(known));
    if (!accepts(option)) {
      throw wrong(
        path,
        `"${rule.name}.${key}" does not take ${JSON.stringify(option)}`,
        `"${rule.name}.${key}" não aceita ${JSON.stringify(option)}`,
      );
    }
  }
  return { severity, options };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknown = (path: string, name: string, known: readonly string[]): DevkitError =>
  wrong(
    path,
    `there is no "${name}"; known: ${known.join(', ') || 'none'}`,
    `não existe "${name}"; conhecidos: ${known.join(', ') || 'nenhum'}`,
  );
