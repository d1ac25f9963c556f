import { type Finding } from '../../findings/finding.js';
import { type LocalizedText } from '../../text.js';

/** What a rule of `broker check` and a probe of `doctor` both say of one problem. */
export type ProblemTexts = Pick<Finding, 'message' | 'solution'>;

/** A header that forbids frames (PDK380). */
export function frameRefusedTexts(name: string, value: string): ProblemTexts {
  return {
    message: {
      pt: `${name}: ${value} proíbe frames, e no WebApp cada aplicativo PO UI é um frame: a tela fica branca.`,
      en: `${name}: ${value} forbids frames, and in the web client each PO UI application is a frame: the screen stays white.`,
    },
    solution: {
      pt: "Use X-Frame-Options SAMEORIGIN, ou Content-Security-Policy com frame-ancestors 'self'.",
      en: "Use X-Frame-Options SAMEORIGIN, or Content-Security-Policy with frame-ancestors 'self'.",
    },
  };
}

/** A header that forbids `eval` (PDK381). */
export function evalRefusedTexts(name: string): ProblemTexts {
  return {
    message: {
      pt: `${name} não permite 'unsafe-eval': a CSP bloqueia o canal com o AdvPL, porque o twebchannel.js usa eval em cada mensagem.`,
      en: `${name} does not allow 'unsafe-eval': the CSP blocks the channel to AdvPL, because twebchannel.js uses eval for each message.`,
    },
    solution: {
      pt: "Acrescente 'unsafe-eval' a script-src nos caminhos /webapp e /app-root, ou retire o cabeçalho nesses caminhos.",
      en: "Add 'unsafe-eval' to script-src on the paths /webapp and /app-root, or remove the header there.",
    },
  };
}

/** A redirect to https that turns a POST into a GET (PDK382). */
export function redirectTexts(status: number): ProblemTexts {
  return {
    message: {
      pt: `O redirecionamento para https usa o status ${status}: o navegador repete um POST como GET, sem o corpo, e os dados que o usuário gravou se perdem.`,
      en: `The redirect to https has status ${status}: the browser repeats a POST as a GET, without its body, and the data that the user saved is lost.`,
    },
    solution: {
      pt: 'Use 308: return 308 https://$host$request_uri; no nginx, Redirect 308 / https://nome/ no Apache.',
      en: 'Use 308: return 308 https://$host$request_uri; in nginx, Redirect 308 / https://name/ in Apache.',
    },
  };
}

/**
 * REST behind a broker for browsers (PDK336).
 *
 * @param what What is REST, as a message begins with it.
 */
export function restBehindHttpBrokerTexts(what: LocalizedText): ProblemTexts {
  return {
    message: {
      pt: `${what.pt} passa pelo BALANCE_HTTP, que responde com um script de recarga (status 200) a cada requisição sem o seu cookie: o aplicativo recebe HTML no lugar do JSON.`,
      en: `${what.en} goes through BALANCE_HTTP, which responds to each request without its cookie with a reload script (status 200): the application receives HTML in place of JSON.`,
    },
    solution: {
      pt: 'Balanceie REST e SOAP com BALANCE_WEB_SERVICES, ou encaminhe o caminho diretamente aos servidores, com afinidade no proxy.',
      en: 'Balance REST and SOAP with BALANCE_WEB_SERVICES, or forward the path directly to the servers, with affinity in the proxy.',
    },
  };
}

/**
 * The query page of the broker, open to the outside (PDK377).
 *
 * @param where What opens it, as a message begins with it.
 */
export function brokerQueryText(where: LocalizedText): LocalizedText {
  return {
    pt: `${where.pt}: quem chega a esse endereço vê os servidores, a configuração e os usuários conectados, sem senha.`,
    en: `${where.en}: every client that reaches this URL can read the servers, the configuration and the connected users, without a sign-in.`,
  };
}
