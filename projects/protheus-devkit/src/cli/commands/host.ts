import { startHost } from '../../host/start-host.js';
import { redactText } from '../../secrets/redact.js';
import { terminalLine } from '../../terminal-text.js';
import { type Command, type CommandContext } from '../command.js';
import { ended } from '../ended.js';
import { Flags, hostSections } from '../host/host-flags.js';
import { hostOptionsOf } from '../host/host-options-of.js';
import { jsonOutput, textOutput } from '../host/host-output.js';
import { remoteOptionsOf } from '../host/remote-options-of.js';
import { replayOptionsOf } from '../host/replay-options-of.js';
import { surviveLateErrors } from '../host/survive-late-errors.js';

export const hostCommand: Command = {
  argument: { name: { en: 'application', pt: 'aplicativo' }, multiple: true, completes: 'file' },
  description: {
    en: `Opens applications as FwCallApp does. An application is a .app, the folder of a build, or the URL of
a running ng serve; "name=…" before it renames it. Without any, the application of the Angular
workspace is opened. Durations have a unit, such as 500ms, 5s, 2min or 1h.`,
    pt: `Abre aplicativos como a FwCallApp. Um aplicativo é um .app, a pasta de um build ou o endereço de um
ng serve em execução; "nome=…" antes dá outro nome. Sem nenhum, abre o aplicativo do workspace
Angular. As durações têm unidade, como 500ms, 5s, 2min ou 1h.`,
  },
  sections: hostSections,
  examples: [
    {
      line: 'host --open',
      meaning: {
        en: 'the application of the workspace, in the browser',
        pt: 'o aplicativo do workspace, no navegador',
      },
    },
    {
      line: 'host dist/orders.app --company T1 --fault late-answer=5s',
      meaning: {
        en: 'a package, with an AdvPL that answers late',
        pt: 'um pacote, com um AdvPL que responde tarde',
      },
    },
    {
      line: 'host orders=http://localhost:4200',
      meaning: { en: 'a running ng serve', pt: 'um ng serve em execução' },
    },
  ],
  exitCodes: {
    en: 'Ends with Ctrl+C. Exit code: 0 ended, 1 could not start, 2 invalid options.',
    pt: 'Termina com Ctrl+C. Código de saída: 0 terminou, 1 não foi possível iniciar, 2 opções inválidas.',
  },
  async run({ values, positionals }, context) {
    const flags = new Flags(values);
    const remote = await remoteOptionsOf(flags, context, async question =>
      (await import('../ask-password.js')).askPassword(question),
    );
    const options = {
      ...hostOptionsOf(flags, positionals),
      ...(await replayOptionsOf(flags, context.cwd)),
    };
    const print = flags.isOn('json') ? jsonOutput(context) : textOutput(context);
    for (const text of warnings(context, options.address, remote?.url)) print.warning(text);
    const report = print.error;
    const host = await startHost({
      ...options,
      ...(remote ? { remote } : {}),
      cwd: context.cwd,
      report,
      onListening: print.listening,
    });
    // With the sample alone, the password is the documented one.
    const samplePassword = remote?.url === undefined ? undefined : host.samplePassword;
    print.started(host.url, host.applications, samplePassword);
    const end = surviveLateErrors(report);
    if (flags.isOn('open')) {
      const { openBrowser } = await import('../open-browser.js');
      const [only, ...others] = host.applications;
      const query = only === undefined || others.length > 0 ? '' : `?app=${only}`;
      openBrowser(`${host.url}/webapp/${query}`);
    }
    await ended(context.signal);
    await host.close();
    end();
    return 0;
  },
};

function warnings(
  { language }: CommandContext,
  address: string | undefined,
  rest: string | undefined,
): readonly string[] {
  const texts: string[] = [];
  if (address !== undefined && !/^(127\.|localhost$|::1$)/.test(address)) {
    const text = {
      en: `Warning: the host listens on ${terminalLine(address)}. Anyone who can reach this machine can sign in to it and use what is behind it.`,
      pt: `Atenção: o host atende em ${terminalLine(address)}. Quem tiver acesso a esta máquina pode se autenticar nele e usar o que está por trás.`,
    };
    texts.push(text[language]);
  }
  if (rest !== undefined) {
    const url = terminalLine(redactText(rest));
    const text = {
      en: `The sign-in to ${url} uses a REST licence of that server while it lasts.`,
      pt: `A autenticação em ${url} consome uma licença REST desse servidor enquanto durar.`,
    };
    texts.push(text[language]);
  }
  return texts;
}
