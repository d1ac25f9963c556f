import { type Command, type Text } from '../command.js';

/** A command that is loaded when it is called: the host should listen at once. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: Text;
  load(): Promise<Command>;
}

/** The commands, in the order of the help. */
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
      en: 'Pack the folder of a build as .app for FwCallApp, or say why it would not open',
      pt: 'Empacota a pasta de uma compilação como .app para a FwCallApp, ou diz por que não abriria',
    },
    load: async () => (await import('./package.js')).packageCommand,
  },
  {
    name: 'check',
    summary: {
      en: 'Say what would keep a build or a package from working inside Protheus',
      pt: 'Diz o que impediria uma compilação ou um pacote de funcionar no Protheus',
    },
    load: async () => (await import('./check.js')).checkCommand,
  },
  {
    name: 'broker',
    summary: {
      en: 'Write and check the configuration of TOTVS | Broker, servers and reverse proxy',
      pt: 'Gera e confere a configuração do TOTVS | Broker, dos servidores e do proxy reverso',
    },
    load: async () => (await import('./broker.js')).brokerCommand,
  },
  {
    name: 'doctor',
    summary: {
      en: 'Look at a running Protheus installation behind a proxy or broker, without writing',
      pt: 'Examina uma instalação do Protheus no ar, atrás de um proxy ou broker, sem gravar nada',
    },
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
  {
    name: 'explain',
    summary: { en: 'Explain an error code', pt: 'Explica um código de erro' },
    load: async () => (await import('./explain.js')).explainCommand,
  },
];
