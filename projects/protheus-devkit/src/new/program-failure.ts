import { DevkitError, type DevkitErrorCode, ofLines } from '../devkit-error.js';
import { terminalLine } from '../terminal-text.js';
import { type LocalizedText } from '../text.js';

/** A cause that the output of npm, of another package manager or of the Angular CLI names. */
interface Cause {
  readonly code: DevkitErrorCode;
  readonly pattern: RegExp;
  readonly text: LocalizedText;
}

/** The causes, the most certain first. */
const CAUSES: readonly Cause[] = [
  {
    code: 'PDK408',
    pattern: /\bE407\b|407 Proxy Authentication|ERR_PROXY_AUTH|proxy authentication required/i,
    text: {
      en: 'The proxy of your network asks for a user and a password. Set them with npm config set https-proxy, in front of the name of the proxy: the page of this code shows how.',
      pt: 'O proxy da sua rede pede usuário e senha. Informe-os com npm config set https-proxy, antes do nome do proxy: a página deste código mostra como.',
    },
  },
  {
    code: 'PDK408',
    pattern:
      /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF|DEPTH_ZERO_SELF|CERT_(?:UNTRUSTED|HAS_EXPIRED)|ERR_TLS_CERT|self[- ]signed certificate|unable to (?:get local issuer|verify the first) certificate/i,
    text: {
      en: 'A proxy of your network shows a certificate that Node does not know. Ask for the certificate of its authority as a .pem file and set NODE_EXTRA_CA_CERTS, or npm config set cafile, to that file. Leave strict-ssl switched on.',
      pt: 'Um proxy da sua rede apresenta um certificado que o Node não conhece. Peça o certificado da autoridade dele em um arquivo .pem e informe esse arquivo em NODE_EXTRA_CA_CERTS ou em npm config set cafile. Deixe o strict-ssl ligado.',
    },
  },
  {
    code: 'PDK408',
    pattern:
      /\bE40[13]\b|\bENEEDAUTH\b|40[13] (?:Unauthorized|Forbidden)|returned 40[13]|ERR_PNPM_FETCH_40[13]/i,
    text: {
      en: 'The registry refused the request: it asks for a login, or does not give out this package. See which one is used with npm config get registry, and sign in with npm login.',
      pt: 'O registry recusou a requisição: ele exige login ou não libera este pacote. Veja qual é usado com npm config get registry e entre com npm login.',
    },
  },
  {
    code: 'PDK408',
    pattern: /\bE404\b|\bETARGET\b|No matching version|ERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)/i,
    text: {
      en: 'The registry does not have this version. A mirror of your company may not have fetched it yet: see which one is used with npm config get registry.',
      pt: 'O registry não tem esta versão. Um espelho da sua empresa pode ainda não tê-la buscado: veja qual é usado com npm config get registry.',
    },
  },
  {
    code: 'PDK408',
    pattern:
      /\b(?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|EPROTO|ENOTCACHED)\b|network (?:timeout|connectivity)|E50[0234]\b|socket hang up/i,
    text: {
      en: 'The registry could not be reached. Behind a proxy, set npm config set https-proxy http://proxy:8080 (and proxy); without one, see npm config get registry and try again.',
      pt: 'Não foi possível chegar ao registry. Atrás de um proxy, informe npm config set https-proxy http://proxy:8080 (e proxy); sem proxy, veja npm config get registry e tente de novo.',
    },
  },
  {
    code: 'PDK409',
    pattern: /\bENOSPC\b|\bEDQUOT\b|no space left/i,
    text: {
      en: 'The disk or the quota is full: an application needs about 500 MB. Free space and run the command again.',
      pt: 'O disco ou a cota está cheia: um aplicativo precisa de cerca de 500 MB. Libere espaço e execute o comando de novo.',
    },
  },
  {
    code: 'PDK409',
    pattern: /\bERESOLVE\b/,
    text: {
      en: 'Two packages ask for different versions of a third one. Run npm config get legacy-peer-deps and npm config get force, which should both be false, and run the command again with the newest protheus-devkit.',
      pt: 'Dois pacotes pedem versões diferentes de um terceiro. Execute npm config get legacy-peer-deps e npm config get force, que devem ser false, e execute o comando de novo com o protheus-devkit mais recente.',
    },
  },
  {
    code: 'PDK409',
    pattern: /\b(?:EPERM|EACCES|EBUSY|ENOTEMPTY)\b/,
    text: {
      en: 'Another program, such as a virus scanner, has a file open, or the folder is read-only. Choose a folder of yours that is not synchronised (OneDrive), and run the command again.',
      pt: 'Outro programa, como um antivírus, está com um arquivo aberto, ou a pasta é somente leitura. Escolha uma pasta sua que não seja sincronizada (OneDrive) e execute o comando de novo.',
    },
  },
  {
    code: 'PDK409',
    pattern: /\bENOENT\b|not recognized as an internal|command not found|não é reconhecido/i,
    text: {
      en: 'The program was not found. npm comes with Node; install any other package manager first, or choose --package-manager npm.',
      pt: 'O programa não foi encontrado. O npm vem com o Node; instale antes o outro gerenciador de pacotes, ou escolha --package-manager npm.',
    },
  },
];

const UNKNOWN: Cause = {
  code: 'PDK409',
  pattern: /^/,
  text: {
    en: 'Its last lines say why. Correct that and run the command again.',
    pt: 'As últimas linhas dele dizem por quê. Corrija isso e execute o comando de novo.',
  },
};

/** How many lines of another program an error quotes. */
const QUOTED_LINES = 6;

/**
 * The error of a program that failed.
 *
 * @param line What was run, as a user would type it.
 * @param output What it printed.
 */
export function programFailure(line: string, output: string): DevkitError {
  const { code, text } = CAUSES.find(({ pattern }) => pattern.test(output)) ?? UNKNOWN;
  const quoted = quotedLines(output);
  const sentence = {
    en: `"${line}" failed, and nothing was left behind. ${text.en}`,
    pt: `"${line}" falhou, e nada ficou para trás. ${text.pt}`,
  };
  return ofLines(
    new DevkitError(code, {
      en: [terminalLine(sentence.en), ...quoted].join('\n'),
      pt: [terminalLine(sentence.pt), ...quoted].join('\n'),
    }),
  );
}

/** The last lines of an output that say something, with errors before all others. */
function quotedLines(output: string): readonly string[] {
  const lines = output
    .replace(/\u001B\[[\d;]*[A-Za-z]/g, '')
    .split(/\r?\n/)
    .map(line => line.trimEnd())
    .filter(
      line =>
        line &&
        !/A complete log of this run|^(?:npm (?:error|ERR!))?\s+at |debug-\d|^\s*[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/.test(
          line,
        ),
    );
  const errors = lines.filter(line => /\berror\b|ERR!|ERR_|✖/i.test(line));
  return (errors.length ? errors.slice(0, QUOTED_LINES) : lines.slice(-QUOTED_LINES)).map(
    line => `  | ${terminalLine(line)}`,
  );
}
