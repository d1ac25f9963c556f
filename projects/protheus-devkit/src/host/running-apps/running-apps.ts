import { randomInt } from 'node:crypto';
import { type AppInstance } from './app-instance.js';

/** The number of instances without a page that are kept: each reload of a bare URL creates one. */
const MAX_IDLE = 50;

/** The applications that run in a host, by their port. */
export class RunningApps {
  readonly #byPort = new Map<number, AppInstance>();

  get all(): readonly AppInstance[] {
    return [...this.#byPort.values()];
  }

  get(port: number): AppInstance | undefined {
    return this.#byPort.get(port);
  }

  /** A random number that no running application has; one of an earlier start is unlikely. */
  freePort(): number {
    for (;;) {
      const port = randomInt(49152, 65536);
      if (!this.#byPort.has(port)) return port;
    }
  }

  add(app: AppInstance): AppInstance {
    this.#byPort.set(app.port, app);
    const idle = this.all.filter(({ channel }) => !channel.isConnected);
    for (const { port } of idle.slice(0, -MAX_IDLE)) this.remove(port);
    return app;
  }

  remove(port: number): AppInstance | undefined {
    const app = this.#byPort.get(port);
    this.#byPort.delete(port);
    app?.channel.disconnect();
    app?.dispose();
    return app;
  }

  clear(): void {
    for (const port of [...this.#byPort.keys()]) this.remove(port);
  }
}
