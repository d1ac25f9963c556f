import { DevkitError } from '../devkit-error.js';

/** The error of an address that does not answer. */
export function nothingListens(origin: string, cause: unknown): DevkitError {
  const { code, cause: inner } = cause as NodeJS.ErrnoException & { readonly cause?: unknown };
  const reason = (inner as NodeJS.ErrnoException | undefined)?.code ?? code ?? 'unknown';
  return new DevkitError(
    'PDK506',
    {
      en: `Nothing answers at ${origin} (${reason}). A browser or SmartClient listens there only when it was started with --remote-debugging-port: close all of its windows, then start it with that flag (SmartClient also takes the environment variable QTWEBENGINE_REMOTE_DEBUGGING=<port> where its browser is Qt WebEngine). On another machine a firewall may be between; use an SSH tunnel.`,
      pt: `Ninguém responde em ${origin} (${reason}). Um navegador ou SmartClient só atende ali quando foi aberto com --remote-debugging-port: feche todas as janelas dele e abra-o com essa opção (o SmartClient também aceita a variável de ambiente QTWEBENGINE_REMOTE_DEBUGGING=<porta> quando o navegador dele é o Qt WebEngine). Em outra máquina, pode haver um firewall no caminho; use um túnel SSH.`,
    },
    cause,
  );
}

/** The error of an address where another program answers. */
export function noBrowser(origin: string): DevkitError {
  return new DevkitError('PDK507', {
    en: `${origin} answers, but not as a browser with remote debugging. Give the port of --remote-debugging-port, not that of the application or of the AppServer.`,
    pt: `${origin} responde, mas não como um navegador com depuração remota. Informe a porta de --remote-debugging-port, e não a do aplicativo ou a do AppServer.`,
  });
}

/** The error of an address that is not one of this machine. */
export function notLoopback(host: string): DevkitError {
  return new DevkitError('PDK508', {
    en: `${host} is another machine: what is recorded there crosses the network in plain text, with its tokens. Use an SSH tunnel (ssh -L 9222:127.0.0.1:9222 ${host}), or --remote when the network is yours.`,
    pt: `${host} é outra máquina: o que é gravado lá passa pela rede sem criptografia, com os tokens. Use um túnel SSH (ssh -L 9222:127.0.0.1:9222 ${host}), ou --remote quando a rede for sua.`,
  });
}
