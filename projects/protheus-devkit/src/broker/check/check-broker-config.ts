import { compareSeverity } from '../../findings/compare-severity.js';
import { type Finding } from '../../findings/finding.js';
import { findingOf, type Observation } from '../../findings/observation.js';
import { type Unchecked } from '../../findings/unchecked.js';
import { type Language, type LocalizedText } from '../../text.js';
import { isPlaceholder } from '../ini/ini-values.js';
import { type BrokerConfigFile } from '../model/config-file.js';
import { type ConfigSet, configSet, type Role } from '../model/config-set.js';
import { brokerRules } from '../rules/index.js';
import { type BrokerRule } from '../rules/support/broker-rule.js';

/** What `broker check` found. */
export interface BrokerCheckResult {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly Unchecked[];
}

/**
 * Checks the configuration files of one installation.
 *
 * @param files From `readBrokerConfigFiles`.
 * @returns The findings, errors first, then by file and line; and the rules that could not check.
 */
export function checkBrokerConfig(files: readonly BrokerConfigFile[]): BrokerCheckResult {
  return runBrokerRules(files, brokerRules);
}

/** Runs some of the rules; see {@link checkBrokerConfig}. */
export function runBrokerRules(
  files: readonly BrokerConfigFile[],
  rules: readonly BrokerRule[],
): BrokerCheckResult {
  const set = configSet(files);
  const findings: Finding[] = [];
  const notChecked: Unchecked[] = [];
  for (const rule of rules) {
    const { meta } = rule;
    const { code, name, title } = meta;
    const missing = rule.needs.filter(role => !set.has(role));
    if (missing.length) {
      notChecked.push({ code, rule: name, title, reason: missingFiles(missing) });
      continue;
    }
    for (const outcome of rule.check(set)) {
      if ('notChecked' in outcome) {
        notChecked.push({ code, rule: name, title, reason: outcome.notChecked });
        continue;
      }
      const placeholder = rule.isAboutNames ? undefined : placeholderAt(set, outcome);
      if (placeholder) notChecked.push({ code, rule: name, title, reason: placeholder });
      else findings.push(findingOf(meta, outcome));
    }
  }
  return {
    findings: findings.sort((a, b) => compareSeverity(a, b) || comparePlace(a, b)),
    notChecked,
  };
}

/** @returns Why a finding on a value that comes from outside is none; undefined for any other. */
function placeholderAt({ inis }: ConfigSet, { place }: Observation): LocalizedText | undefined {
  if (place?.line === undefined) return undefined;
  const line = inis.find(({ path }) => path === place.file)?.ini.lines[place.line - 1];
  if (line?.kind !== 'key' || !isPlaceholder(line.value)) return undefined;
  const { key, value } = line;
  return {
    pt: `${place.file}, linha ${place.line}: o valor de ${key} vem de fora (${value})`,
    en: `${place.file}, line ${place.line}: the value of ${key} comes from outside (${value})`,
  };
}

function comparePlace({ place: a }: Finding, { place: b }: Finding): number {
  return (a?.file ?? '').localeCompare(b?.file ?? '') || (a?.line ?? 0) - (b?.line ?? 0);
}

const NAMES: Readonly<Record<Role, LocalizedText>> = {
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

function missingFiles(roles: readonly Role[]): LocalizedText {
  const names = (language: Language) => roles.map(role => NAMES[role][language]);
  return {
    pt: `falta informar ${names('pt').join(' e ')}`,
    en: `${names('en').join(' and ')} was not given`,
  };
}
