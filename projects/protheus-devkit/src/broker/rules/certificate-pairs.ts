import { type Observation } from '../../findings/observation.js';
import { type RuleMeta } from '../../findings/rule-meta.js';
import { SOURCES } from '../../findings/sources.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { isOn } from '../ini/ini-values.js';
import { type ConfigSet } from '../model/config-set.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

/** A section that has a certificate and its key, each in a line of its own. */
interface CertificateSection {
  readonly file: string;
  /** As a message calls it. */
  readonly section: string;
  /** The key line of a name in this section. */
  key(name: string): IniKeyLine | undefined;
}

/** The names of a pair, and the sections that have it. */
interface CertificatePair {
  readonly meta: RuleMeta;
  readonly certificate: string;
  readonly secret: string;
  /** The switch that stands for the certificate that comes with the AppServer. */
  readonly shipped?: string;
  readonly role: 'broker' | 'server';
  sections(set: ConfigSet): readonly CertificateSection[];
}

const BROKER: CertificatePair = {
  meta: {
    name: 'broker-certificate-pair',
    code: 'PDK331',
    severity: 'error',
    title: {
      pt: 'SSL_CERTIFICATE e SSL_KEY vêm juntos',
      en: 'SSL_CERTIFICATE and SSL_KEY come together',
    },
    source: SOURCES.brokerMeuRh,
  },
  certificate: 'SSL_CERTIFICATE',
  secret: 'SSL_KEY',
  role: 'broker',
  sections: ({ balances }) => balances,
};

const MPP: CertificatePair = {
  meta: {
    name: 'mpp-certificate',
    code: 'PDK363',
    severity: 'error',
    title: {
      pt: '[MPP] tem SSL_Certificate com SSL_Key, ou SSL_Default=1, não os dois',
      en: '[MPP] has SSL_Certificate with SSL_Key, or SSL_Default=1, not both',
    },
    source: SOURCES.multiProtocol,
  },
  certificate: 'SSL_Certificate',
  secret: 'SSL_Key',
  shipped: 'SSL_Default',
  role: 'server',
  sections: set => sectionsOfServers(set, 'MPP'),
};

const SSL_CONFIGURE: CertificatePair = {
  meta: {
    name: 'ssl-configure-pair',
    code: 'PDK364',
    severity: 'error',
    title: {
      pt: '[SSLConfigure] CertificateServer e KeyServer vêm juntos',
      en: '[SSLConfigure] CertificateServer and KeyServer come together',
    },
    source: SOURCES.ssl,
  },
  certificate: 'CertificateServer',
  secret: 'KeyServer',
  role: 'server',
  sections: set => sectionsOfServers(set, 'SSLConfigure'),
};

export const brokerCertificatePair = ruleOf(BROKER);
export const mppCertificate = ruleOf(MPP);
export const sslConfigurePair = ruleOf(SSL_CONFIGURE);

function sectionsOfServers({ servers }: ConfigSet, section: string): readonly CertificateSection[] {
  return servers.map(({ file, ini }) => ({ file, section, key: name => ini.get(section, name) }));
}

function ruleOf(pair: CertificatePair): BrokerRule {
  return {
    meta: pair.meta,
    needs: [pair.role],
    *check(set) {
      for (const section of pair.sections(set)) {
        const problem = findProblem(section, pair);
        if (problem) yield problem;
      }
    },
  };
}

function findProblem(
  { file, section, key }: CertificateSection,
  { certificate, secret, shipped }: CertificatePair,
): Observation | undefined {
  const written = [certificate, secret].map(key).find(line => line?.value);
  if (!written) return undefined;
  const other = shipped === undefined ? undefined : key(shipped);
  if (other && isOn(other)) {
    return {
      place: keyPlace(file, other),
      message: {
        pt: `${other.key}=${other.value} e ${written.key} (linha ${written.number}) se excluem: não está definido qual certificado o navegador recebe.`,
        en: `${other.key}=${other.value} and ${written.key} (line ${written.number}) exclude each other: it is not defined which certificate the browser receives.`,
      },
      solution: {
        pt: `Apague ${other.key} para usar o seu certificado.`,
        en: `Delete ${other.key} to use your own certificate.`,
      },
    };
  }
  const missing = [certificate, secret].find(name => !key(name)?.value);
  if (missing === undefined) return undefined;
  return {
    place: keyPlace(file, written),
    message: {
      pt: `[${section}] tem ${written.key}, mas falta ${missing}: sem o par, o SSL não funciona nessa porta.`,
      en: `[${section}] has ${written.key} but no ${missing}: without the pair SSL does not work on that port.`,
    },
    solution: {
      pt: `Acrescente ${missing} com o caminho do arquivo PEM que faz par com o outro.`,
      en: `Add ${missing} with the path of the PEM file that belongs to the other.`,
    },
  };
}
