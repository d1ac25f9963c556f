import { randomInt } from 'node:crypto';
import { type Opening } from './running-app.js';

/** How many openings nobody looks at are kept: each reload of a bare address makes one. */
const maxIdle = 50;

/** The applications that are open, by their port. */
export class Openings {
  private readonly byPort = new Map<number, Opening>();

  get all(): readonly Opening[] {
    return [...this.byPort.values()];
  }

  get(port: number): Opening | undefined {
    return this.byPort.get(port);
  }

  /** A number that no opening of this host has, and hardly one of an earlier start of it. */
  freePort(): number {
    for (;;) {
      const port = randomInt(49152, 65536);
      if (!this.byPort.has(port)) return port;
    }
  }

  add(opening: Opening): Opening {
    this.byPort.set(opening.port, opening);
    const idle = this.all.filter(({ channel }) => !channel.isConnected);
    for (const { port } of idle.slice(0, -maxIdle)) this.remove(port);
    return opening;
  }

  remove(port: number): Opening | undefined {
    const opening = this.byPort.get(port);
    this.byPort.delete(port);
    opening?.channel.disconnect();
    opening?.dispose();
    return opening;
  }

  clear(): void {
    for (const port of [...this.byPort.keys()]) this.remove(port);
  }
}
