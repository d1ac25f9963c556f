import { DevkitError } from '../../devkit-error.js';
import { nearestWord } from '../../findings/nearest-word.js';
import { type AdvplHandlers } from '../channel/advpl-handlers.js';
import { baseDate, type HostSession } from '../session/host-session.js';
import { type LoadedConfig } from './config-file.js';
import { type ProtheusHostConfig } from './host-config.js';

/** The options of a host that precede the settings of the configuration file. */
export interface SettingOverrides extends Pick<
  ProtheusHostConfig,
  'environments' | 'onJsToAdvpl' | 'platformMessages'
> {
  /** The values of a session, or the name of one of the configuration. */
  readonly session?: Partial<HostSession> | string;
  readonly restPath?: string;
  readonly strict?: boolean;
}

/** The configuration file: as it is on disk, and as it was read last. */
export interface ConfigSource {
  readonly last: LoadedConfig;
  current(): Promise<LoadedConfig>;
}

/** The settings of a running host: those of its options, then those of the configuration file. */
export class HostSettings {
  readonly #overrides: SettingOverrides;
  readonly #file: ConfigSource;

  #sessionChanges: Partial<HostSession> = {};

  constructor(overrides: SettingOverrides, file: ConfigSource) {
    this.#overrides = overrides;
    this.#file = file;
  }

  /** The session in which the next application opens. */
  get session(): HostSession {
    return {
      user: '000000',
      company: 'T1',
      branch: 'D MG 01 ',
      module: 'FAT',
      baseDate: baseDate(new Date()),
      language: 'pt-BR',
      ...this.#file.last.config.session,
      ...this.named(this.#overrides.session),
      ...this.#sessionChanges,
    };
  }

  set session(session: Partial<HostSession>) {
    this.#sessionChanges = session;
  }

  /** The sessions of the configuration, by name. */
  get sessions(): Readonly<Record<string, Partial<HostSession>>> {
    return this.#file.last.config.sessions ?? {};
  }

  /**
   * The values of a session, which may be named.
   * @throws DevkitError PDK222 when the configuration has no session of this name
   */
  named(session: Partial<HostSession> | string | undefined): Partial<HostSession> {
    if (typeof session !== 'string') return session ?? {};
    const names = Object.keys(this.sessions);
    const name = names.find(other => other.toLowerCase() === session.toLowerCase());
    if (name !== undefined) return this.sessions[name];
    throw unknownSession(session, names);
  }

  /** Changes the session in which the next application opens. */
  changeSession(changes: Partial<HostSession>): void {
    this.#sessionChanges = { ...this.#sessionChanges, ...changes };
  }

  /** The environments that URLs name: none when there is only one. */
  get environments(): readonly string[] {
    const all = this.#allEnvironments;
    return all.length > 1 ? all : [];
  }

  /** The name of an environment, also where URLs do not name it. */
  environmentName(environment: string | undefined): string {
    return environment ?? this.#allEnvironments[0] ?? 'PROTHEUS';
  }

  /** A second path for REST, such as `/rest`. */
  get restPath(): string | undefined {
    return this.#overrides.restPath;
  }

  /** Whether deep links get 404. */
  get isStrict(): boolean {
    return this.#overrides.strict === true;
  }

  /** The developer's handlers of messages, and whether the platform's answer the others. */
  async advplHandlers(): Promise<{
    readonly own: AdvplHandlers;
    readonly usePlatform: boolean;
  }> {
    const { config } = await this.#file.current();
    return {
      own: { ...config.onJsToAdvpl, ...this.#overrides.onJsToAdvpl },
      usePlatform: this.#overrides.platformMessages ?? config.platformMessages ?? true,
    };
  }

  /** Reads the configuration file again if it was saved. */
  async reload(): Promise<void> {
    await this.#file.current();
  }

  get #allEnvironments(): readonly string[] {
    return this.#overrides.environments ?? this.#file.last.config.environments ?? [];
  }
}

function unknownSession(session: string, names: readonly string[]): DevkitError {
  const near = nearestWord(session, names);
  const list = names.map(name => `"${name}"`).join(', ');
  return new DevkitError('PDK222', {
    en: `There is no session "${session}" in protheus.host.ts.${near === undefined ? '' : ` Did you mean "${near}"?`} ${list ? `There are: ${list}.` : 'Add it: sessions: { … }.'}`,
    pt: `Não existe a sessão "${session}" no protheus.host.ts.${near === undefined ? '' : ` Você quis dizer "${near}"?`} ${list ? `Existem: ${list}.` : 'Inclua: sessions: { … }.'}`,
  });
}
