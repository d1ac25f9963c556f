import { type CommandEntry } from '../command.js';

/** The commands, in the order of the help. Names and summaries are written only here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'new',
    summary: {
      en: 'Make an application with Angular, PO UI and a sample page',
      pt: 'Cria um aplicativo com Angular, PO UI e uma página de exemplo',
    },
    load: async () => (await import('./new.js')).newCommand,
  },
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
    name: 'compile',
    summary: {
      en: 'Compile packages and sources into the repository (RPO) of an AppServer, and write a patch',
      pt: 'Compila pacotes e fontes no repositório (RPO) de um AppServer, e grava um patch',
    },
    load: async () => (await import('./compile.js')).compileCommand,
  },
  {
    name: 'broker init',
    summary: {
      en: 'Write the configuration of TOTVS | Broker, of the servers and of a reverse proxy',
      pt: 'Gera a configuração do TOTVS | Broker, dos servidores e de um proxy reverso',
    },
    load: async () => (await import('./broker.js')).brokerInitCommand,
  },
  {
    name: 'broker check',
    summary: {
      en: 'Check the configuration of TOTVS | Broker, servers and reverse proxy',
      pt: 'Verifica a configuração do TOTVS | Broker, dos servidores e do proxy reverso',
    },
    load: async () => (await import('./broker.js')).brokerCheckCommand,
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
    name: 'attach',
    summary: {
      en: 'Record an application in a running SmartClient or browser, as HAR',
      pt: 'Grava um aplicativo em um SmartClient ou navegador aberto, como HAR',
    },
    load: async () => (await import('./attach.js')).attachCommand,
  },
  {
    name: 'har view',
    summary: {
      en: 'Show a HAR in the inspector of the local host',
      pt: 'Mostra um HAR no inspetor do host local',
    },
    load: async () => (await import('./har.js')).harViewCommand,
  },
  {
    name: 'har mask',
    summary: {
      en: 'Replace names, CPF and CNPJ, e-mails and amounts in a HAR',
      pt: 'Troca nomes, CPF e CNPJ, e-mails e valores em um HAR',
    },
    load: async () => (await import('./har.js')).harMaskCommand,
  },
  {
    name: 'explain',
    summary: {
      en: 'Explain an error code, a message or a log',
      pt: 'Explica um código de erro, uma mensagem ou um log',
    },
    load: async () => (await import('./explain.js')).explainCommand,
  },
  {
    name: 'completion',
    summary: {
      en: 'Write the completion of commands and options for a shell',
      pt: 'Gera o preenchimento de comandos e opções para um shell',
    },
    load: async () => (await import('./completion.js')).completionCommand(commands),
  },
];
