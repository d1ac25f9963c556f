import { type LocalizedText } from '../../text.js';
import { type Command } from '../command.js';

/** A command that is loaded when it is run: the host must listen without delay. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: LocalizedText;
  load(): Promise<Command>;
}

/** The commands, in the order of the help. Names and summaries are written only here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'host',
    summary: {
      en: 'Open applications as Protheus does, without Protheus',
      pt: 'Abre aplicativos como o Protheus, sem o Protheus',
    },
    load: async () => (await import('./host.js')).hostCommand,
  },
  {
    name: 'package',
    summary: {
      en: 'Pack the folder of a build as .app for FwCallApp, or report why it would not open',
      pt: 'Empacota a pasta de um build como .app para a FwCallApp, ou informa por que não abriria',
    },
    load: async () => (await import('./package.js')).packageCommand,
  },
  {
    name: 'check',
    summary: {
      en: 'Check a build or a package: what would keep it from working inside Protheus',
      pt: 'Verifica um build ou um pacote: o que o impediria de funcionar no Protheus',
    },
    load: async () => (await import('./check.js')).checkCommand,
  },
  {
    name: 'broker',
    summary: {
      en: 'Write and check the configuration of TOTVS | Broker, servers and reverse proxy',
      pt: 'Gera e verifica a configuração do TOTVS | Broker, dos servidores e do proxy reverso',
    },
    load: async () => (await import('./broker.js')).brokerCommand,
  },
  {
    name: 'doctor',
    summary: {
      en: 'Check a running Protheus installation behind a proxy or broker, without writing',
      pt: 'Verifica uma instalação do Protheus no ar, atrás de um proxy ou broker, sem gravar nada',
    },
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
  {
    name: 'explain',
    summary: { en: 'Explain an error code', pt: 'Explica um código de erro' },
    load: async () => (await import('./explain.js')).explainCommand,
  },
];
