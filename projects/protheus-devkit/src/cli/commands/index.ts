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
    name: 'explain',
    summary: { en: 'Explain an error code', pt: 'Explica um código de erro' },
    load: async () => (await import('./explain.js')).explainCommand,
  },
];
