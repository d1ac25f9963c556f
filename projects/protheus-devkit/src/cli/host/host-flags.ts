import { type CommandArguments } from '../command.js';

/** The options of `protheus-devkit host`. */
export const hostFlags = {
  port: { type: 'string' },
  address: { type: 'string' },
  open: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  config: { type: 'string' },
  env: { type: 'string', multiple: true },
  company: { type: 'string' },
  branch: { type: 'string' },
  module: { type: 'string' },
  date: { type: 'string' },
  language: { type: 'string' },
  fault: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
  branches: { type: 'string' },
  'token-life': { type: 'string' },
  'rest-path': { type: 'string' },
  rest: { type: 'string' },
  user: { type: 'string' },
  ca: { type: 'string' },
  insecure: { type: 'boolean' },
  record: { type: 'boolean' },
  replay: { type: 'boolean' },
  recording: { type: 'string' },
} as const;

/** Reads options by name and type. */
export class Flags {
  readonly #values: CommandArguments['values'];

  constructor(values: CommandArguments['values']) {
    this.#values = values;
  }

  text(name: keyof typeof hostFlags): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: keyof typeof hostFlags): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  isOn(name: keyof typeof hostFlags): boolean {
    return this.#values[name] === true;
  }
}
