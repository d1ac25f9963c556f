import { type Text } from '../../cli/command.js';
import { type DevkitErrorCode } from '../../devkit-error.js';
import { RULES } from '../rules/rules.js';
import { configSet, type Role } from './config-set.js';
import { type ConfigFile } from './config-file.js';
import { type Finding, type Severity } from './finding.js';
import { type Rule } from './rule.js';

/** A rule, or a part of one, that could not look. */
export interface Unchecked {
  readonly code: DevkitErrorCode;
  readonly title: Text;
  readonly reason: Text;
}

/** What `broker check` found. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly Unchecked[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Runs the rules over the files of one installation. Errors come first, then by file and line. */
export function checkConfig(
  files: readonly ConfigFile[],
  rules: readonly Rule[] = RULES,
): CheckResult {
  const set = configSet(files);
  const findings: Finding[] = [];
  const notChecked: Unchecked[] = [];
  for (const rule of rules) {
    const { code, title, severity, source } = rule;
    const missing = rule.needs.filter(role => !set.has(role));
    if (missing.length) {
      notChecked.push({ code, title, reason: missingFiles(missing) });
      continue;
    }
    for (const outcome of rule.check(set)) {
      if ('notChecked' in outcome) notChecked.push({ code, title, reason: outcome.notChecked });
      else findings.push({ code, severity, source, ...outcome });
    }
  }
  return { findings: findings.sort(byWeight), notChecked };
}

function byWeight(one: Finding, other: Finding): number {
  return (
    ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) ||
    one.place.file.localeCompare(other.place.file) ||
    (one.place.line ?? 0) - (other.place.line ?? 0)
  );
}

const NAMES: Readonly<Record<Role, Text>> = {
  broker: { pt: 'o appserver.ini do broker', en: "the broker's appserver.ini" },
  server: {
    pt: 'o appserver.ini dos servidores balanceados',
    en: 'the appserver.ini of the balanced servers',
  },
  smartclient: { pt: 'o smartclient.ini', en: 'smartclient.ini' },
  proxy: {
    pt: 'a configuração do proxy (nginx ou Apache)',
    en: "the proxy's configuration (nginx or Apache)",
  },
  certificate: { pt: 'o certificado (PEM)', en: 'the certificate (PEM)' },
};

function missingFiles(roles: readonly Role[]): Text {
  const names = (language: keyof Text) => roles.map(role => NAMES[role][language]);
  return {
    pt: `falta informar ${names('pt').join(' e ')}`,
    en: `${names('en').join(' and ')} was not given`,
  };
}
