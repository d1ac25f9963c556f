import { type Observation } from '../../../findings/observation.js';
import { type IniKeyLine } from '../../ini/ini-line.js';
import { isOn } from '../../ini/ini-values.js';
import { type ConfigSet } from '../../model/config-set.js';
import { keyPlace } from './locations.js';

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
  readonly certificate: string;
  readonly secret: string;
  /** The switch that stands for the certificate that comes with the AppServer. */
  readonly shipped?: string;
  sections(set: ConfigSet): readonly CertificateSection[];
}

/** Where an installation has a certificate with its key. */
const PAIRS = {
  broker: {
    certificate: 'SSL_CERTIFICATE',
    secret: 'SSL_KEY',
    sections: ({ balances }) => balances,
  },
  mpp: {
    certificate: 'SSL_Certificate',
    secret: 'SSL_Key',
    shipped: 'SSL_Default',
    sections: set => sectionsOfServers(set, 'MPP'),
  },
  sslConfigure: {
    certificate: 'CertificateServer',
    secret: 'KeyServer',
    sections: set => sectionsOfServers(set, 'SSLConfigure'),
  },
} as const satisfies Readonly<Record<string, CertificatePair>>;

/** Yields the sections of one kind that have a certificate without its key, or the other way round. */
export function* loneCertificates(
  set: ConfigSet,
  kind: keyof typeof PAIRS,
): Generator<Observation> {
  const pair = PAIRS[kind];
  for (const section of pair.sections(set)) {
    const problem = findProblem(section, pair);
    if (problem) yield problem;
  }
}

function sectionsOfServers({ servers }: ConfigSet, section: string): readonly CertificateSection[] {
  return servers.map(({ file, ini }) => ({ file, section, key: name => ini.get(section, name) }));
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
