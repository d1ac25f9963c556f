import { type HostFaults } from './catalogue.js';

/** The faults of a running host: they change while it runs, so they are asked for at each use. */
export class FaultSet {
  private shareDue = 0;

  constructor(private faults: HostFaults = {}) {}

  get current(): HostFaults {
    return this.faults;
  }

  set(faults: HostFaults): void {
    this.faults = faults;
    this.shareDue = 0;
  }

  /**
   * The status that the next REST request gets instead of its answer. A share is kept exactly and
   * evenly, so that a test of it is no game of chance.
   */
  nextRestStatus(): number | undefined {
    if (this.faults.unauthorized) return 401;
    const match = /^(\d{3})(?::([\d.]+))?$/.exec(this.faults['rest-status'] ?? '');
    if (!match) return undefined;
    this.shareDue += Number(match[2] ?? 1);
    if (this.shareDue < 1) return undefined;
    this.shareDue -= 1;
    return Number(match[1]);
  }
}
