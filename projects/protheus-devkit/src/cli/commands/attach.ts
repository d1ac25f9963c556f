import { resolve } from 'node:path';
import { type Attachment } from '../../attach/attach.js';
import { type RecordedEvents } from '../../attach/session-recorder.js';
import { writeHarFile } from '../../har/har-file.js';
import { type RecordedSession } from '../../har/recorded-session.js';
import { harOf } from '../../har/write-har.js';
import { terminalLine } from '../../terminal-text.js';
import { version } from '../../version.js';
import { type Command, type CommandContext } from '../command.js';
import { FILE } from '../common-flags.js';
import { ended } from '../ended.js';
import { reportFailure } from '../report/failure.js';
import { invalidValue } from '../usage-error.js';

/** The port of remote debugging in the documentation of Chromium. */
const DEFAULT_PORT = 9222;

const NOTHING: RecordedSession = {
  applications: [],
  requests: [],
  messages: [],
  storage: [],
  notes: [],
};

export const attachCommand: Command = {
  argument: { name: { en: 'port | address', pt: 'porta | endereço' } },
  description: {
    en: `Records what an application does in a SmartClient or a browser that was started with
--remote-debugging-port: requests with bodies, messages of the channel in both directions, storage,
console and exceptions, of pages that are open and of those that are opened later. Any application,
also of @totvs/protheus-lib-core. Without an argument: port 9222 of this machine.
In the web client the messages are read by a small script that is evaluated in the page; it changes
none of them. Tokens and passwords are removed. Ctrl+C, or closing the browser, saves the HAR.`,
    pt: `Grava o que um aplicativo faz em um SmartClient ou navegador aberto com --remote-debugging-port:
requisições com corpos, mensagens do canal nos dois sentidos, storage, console e exceções, das páginas
abertas e das que forem abertas depois. Qualquer aplicativo, também do @totvs/protheus-lib-core. Sem
argumento: a porta 9222 desta máquina.
No cliente web, as mensagens são lidas por um pequeno script avaliado na página; ele não altera
nenhuma. Tokens e senhas são retirados. Ctrl+C, ou fechar o navegador, salva o HAR.`,
  },
  sections: [
    {
      flags: {
        out: {
          kind: 'text',
          value: FILE,
          meaning: {
            en: 'the HAR to write; otherwise protheus-<time>.har',
            pt: 'o HAR a gravar; senão, protheus-<hora>.har',
          },
          completes: 'file',
        },
        inspector: {
          kind: 'switch',
          meaning: {
            en: 'show it in the inspector meanwhile',
            pt: 'mostra tudo no inspetor enquanto grava',
          },
        },
        remote: {
          kind: 'switch',
          meaning: {
            en: 'accept the address of another machine: tokens cross the network unprotected',
            pt: 'aceita o endereço de outra máquina: os tokens passam pela rede sem proteção',
          },
        },
      },
    },
  ],
  examples: [
    {
      line: 'attach 9222 --out customer.har',
      meaning: { en: 'record until Ctrl+C', pt: 'grava até Ctrl+C' },
    },
    {
      line: 'attach --inspector',
      meaning: {
        en: 'port 9222, shown while it is recorded',
        pt: 'porta 9222, mostrada enquanto grava',
      },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 saved, 1 nothing answers or the HAR cannot be written, 2 invalid options.',
    pt: 'Código de saída: 0 salvo, 1 ninguém responde ou o HAR não pode ser gravado, 2 opções inválidas.',
  },
  run({ values, positionals }, context) {
    return reportFailure(context, false, async () => {
      const origin = await originOf(positionals[0], values['remote'] === true);
      const { attach } = await import('../../attach/attach.js');
      const inspector = values['inspector'] === true ? await openInspector(context) : undefined;
      const attachment = await attach(origin, inspector?.events, inspector?.secrets);
      printStarted(attachment, context);
      await Promise.race([ended(context.signal), attachment.ended]);
      const recorded = await attachment.recorded();
      attachment.detach();
      const named = values['out'];
      const file = resolve(context.cwd, typeof named === 'string' ? named : fileName(new Date()));
      const { secrets } = attachment;
      await writeHarFile(file, harOf(recorded, { version: await version(), secrets }));
      printSaved(recorded.requests.length, recorded.messages.length, file, context);
      await inspector?.close();
      return 0;
    });
  },
};

/** @throws DevkitError PDK902 for no address, PDK508 for one of another machine */
async function originOf(argument: string | undefined, isRemote: boolean): Promise<string> {
  const text = argument ?? String(DEFAULT_PORT);
  const url = /^\d{1,5}$/.test(text)
    ? `http://127.0.0.1:${text}`
    : text.includes('://')
      ? text
      : `http://${text}`;
  const { protocol, hostname, origin } = URL.canParse(url) ? new URL(url) : new URL('x:');
  if (protocol !== 'http:' || hostname === '') {
    throw invalidValue('attach', terminalLine(text), {
      en: 'is neither a port nor an address: give 9222 or 127.0.0.1:9222.',
      pt: 'não é uma porta nem um endereço: informe 9222 ou 127.0.0.1:9222.',
    });
  }
  if (!isRemote && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)) {
    throw (await import('../../attach/attach-errors.js')).notLoopback(hostname);
  }
  return origin;
}

async function openInspector({ out, language }: CommandContext): Promise<{
  readonly secrets: Attachment['secrets'];
  readonly events: RecordedEvents;
  close(): Promise<void>;
}> {
  const [{ startInspector }, { logOfRecording }, { openBrowser }] = await Promise.all([
    import('../../host/start-inspector.js'),
    import('../../host/har/log-of-recording.js'),
    import('../open-browser.js'),
  ]);
  const inspector = await startInspector({ port: 0 });
  out(`${{ en: 'Inspector', pt: 'Inspetor' }[language]}: ${inspector.url}`);
  openBrowser(inspector.url);
  const show = (part: Partial<RecordedSession>): void => {
    for (const entry of logOfRecording({ ...NOTHING, ...part })) inspector.add(entry);
  };
  return {
    secrets: inspector.secrets,
    events: {
      request: request => show({ requests: [request] }),
      message: message => show({ messages: [message] }),
      storage: storage => show({ storage: [storage] }),
      note: note => show({ notes: [note] }),
    },
    close: () => inspector.close(),
  };
}

function printStarted({ browser }: Attachment, { out, language }: CommandContext): void {
  const name = terminalLine(browser);
  out(
    {
      en: `Recording ${name}. Messages of the web client are read by a script in the page. Ctrl+C saves.`,
      pt: `Gravando ${name}. As mensagens do cliente web são lidas por um script na página. Ctrl+C salva.`,
    }[language],
  );
}

function printSaved(
  requests: number,
  messages: number,
  file: string,
  { out, language }: CommandContext,
): void {
  out(
    {
      en: `${requests} requests, ${messages} messages: ${terminalLine(file)}`,
      pt: `${requests} requisições, ${messages} mensagens: ${terminalLine(file)}`,
    }[language],
  );
}

/** `protheus-2026-11-21-14-05-09.har` */
function fileName(now: Date): string {
  return `protheus-${now.toISOString().slice(0, 19).replace(/[T:]/g, '-')}.har`;
}
