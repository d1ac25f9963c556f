import { DevkitError } from '../../devkit-error.js';
import { type CommandContext } from '../command.js';
import { reportLine } from './report-line.js';
import { samplePasswordLine } from './sample-password-line.js';

/** What the command `host` prints while it runs. */
export interface HostOutput {
  readonly warning: (text: string) => void;
  /** An error that does not end the host. */
  readonly error: (error: unknown) => void;
  readonly listening: (url: string) => void;
  readonly started: (url: string, applications: readonly string[], samplePassword?: string) => void;
}

/** Lines for a person. */
export function textOutput({ out, err, language, columns }: CommandContext): HostOutput {
  return {
    warning: err,
    error: error => err(reportLine(error, language)),
    listening(url) {
      // A program that reads the output waits for the URL; at a terminal it comes last.
      if (columns === undefined) out(`Protheus: ${url}/`);
    },
    started(url, _applications, samplePassword) {
      if (samplePassword !== undefined) out(samplePasswordLine(samplePassword, language));
      if (columns === undefined) return;
      const label = { en: 'Inspector', pt: 'Inspetor' }[language];
      const end = { en: 'Ctrl+C ends the host.', pt: 'Ctrl+C encerra o host.' }[language];
      out(`${label}: ${url}/webapp/`);
      out(end);
      out(`Protheus: ${url}/`);
    },
  };
}

/** One line of JSON an event, for a program. */
export function jsonOutput({ out, language }: CommandContext): HostOutput {
  const print = (event: string, content: object): void =>
    out(JSON.stringify({ event, ...content }));
  return {
    warning: message => print('warning', { message }),
    error(error) {
      const code = error instanceof DevkitError ? error.code : null;
      const message = error instanceof DevkitError ? error.text[language] : String(error);
      print('error', { code, message });
    },
    listening: url => print('listening', { url: `${url}/`, inspector: `${url}/webapp/` }),
    started: (url, applications, samplePassword) =>
      print('started', {
        url: `${url}/`,
        applications,
        ...(samplePassword !== undefined && { samplePassword }),
      }),
  };
}
