import { startHost } from '../../host/start-host.js';
import { redactText } from '../../secrets/redact.js';
import { terminalLine } from '../../terminal-text.js';
import { type Command, type CommandContext } from '../command.js';
import { Flags, hostFlags } from '../host/host-flags.js';
import { hostOptionsOf } from '../host/host-options-of.js';
import { remoteOptionsOf } from '../host/remote-options-of.js';
import { reportLine } from '../host/report-line.js';
import { samplePasswordLine } from '../host/sample-password-line.js';
import { surviveLateErrors } from '../host/survive-late-errors.js';
import { hostUsage } from './host-usage.js';

export const hostCommand: Command = {
  usage: hostUsage,
  options: hostFlags,
  async run({ values, positionals }, context) {
    const flags = new Flags(values);
    const remote = await remoteOptionsOf(flags, context, async question =>
      (await import('../ask-password.js')).askPassword(question),
    );
    const options = hostOptionsOf(flags, positionals);
    warn(context, options.address, remote?.url);
    const report = (error: unknown): void => context.err(reportLine(error, context.language));
    const host = await startHost({
      ...options,
      ...(remote ? { remote } : {}),
      cwd: context.cwd,
      report,
      onListening: url => context.out(`Protheus: ${url}/`),
    });
    const password = samplePasswordLine(host, remote?.url, context.language);
    if (password !== undefined) context.out(password);
    const end = surviveLateErrors(report);
    if (flags.isOn('open') && !flags.isOn('no-open')) {
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

function ended(signal: AbortSignal): Promise<unknown> {
  return signal.aborted
    ? Promise.resolve()
    : new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
}

function warn({ err, language }: CommandContext, address?: string, rest?: string): void {
  if (address !== undefined && !/^(127\.|localhost$|::1$)/.test(address)) {
    const text = {
      en: `Warning: the host listens on ${terminalLine(address)}. Anyone who can reach this machine can sign in to it and use what is behind it.`,
      pt: `Atenção: o host atende em ${terminalLine(address)}. Quem tiver acesso a esta máquina pode se autenticar nele e usar o que está por trás.`,
    };
    err(text[language]);
  }
  if (rest !== undefined) {
    const url = terminalLine(redactText(rest));
    const text = {
      en: `The sign-in to ${url} uses a REST licence of that server while it lasts.`,
      pt: `A autenticação em ${url} consome uma licença REST desse servidor enquanto durar.`,
    };
    err(text[language]);
  }
}
