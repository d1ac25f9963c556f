import { type HostFaults } from './catalogue.js';

/** The faults of a running host. They change while it runs, so they are read at each use. */
export class FaultSet {
  #faults: HostFaults;

  constructor(faults: HostFaults = {}) {
    this.#faults = faults;
  }

  /** The faults that are on; another object after each `set`. */
  get current(): HostFaults {
    return this.#faults;
  }

  set(faults: HostFaults): void {
    this.#faults = { ...faults };
  }
}
