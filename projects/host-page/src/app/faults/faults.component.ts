import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { PoButtonModule } from '@po-ui/ng-components';
import { type FaultDescription } from '../../../../protheus-devkit/src/host/faults/catalogue.js';
import { HostApi } from '../host/host-api';
import { HostStore } from '../host/host-store';
import { I18n } from '../i18n/i18n';
import { faultValue } from './fault-value';

/** Switches the faults of real installations on and off. */
@Component({
  selector: 'host-faults',
  imports: [PoButtonModule],
  templateUrl: './faults.component.html',
  styleUrl: './faults.component.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FaultsComponent {
  readonly #api = inject(HostApi);
  readonly #store = inject(HostStore);
  protected readonly i18n = inject(I18n);

  readonly #catalogue = signal<Readonly<Record<string, FaultDescription>>>({});
  /** The values that the user typed, also of faults that are off. */
  readonly #editedValues = signal<Readonly<Record<string, string>>>({});

  protected readonly faults = computed(() => {
    const on: Readonly<Record<string, unknown>> = this.#store.state().faults;
    return Object.entries(this.#catalogue()).map(([name, description]) => ({
      name,
      description,
      isOn: on[name] !== undefined,
      value: this.#editedValues()[name] ?? String(on[name] ?? description.default ?? ''),
    }));
  });

  protected readonly countOn = computed(() => Object.keys(this.#store.state().faults).length);

  constructor() {
    void this.#api.faults().then(
      faults => this.#catalogue.set(faults),
      () => undefined,
    );
  }

  protected toggle(name: string, on: boolean): void {
    const fault = this.faults().find(other => other.name === name);
    if (!fault || fault.isOn === on) return;
    const value = on && faultValue(fault.description, fault.value);
    void this.#api.changeFaults({ [name]: value });
  }

  protected setValue(name: string, value: string): void {
    this.#editedValues.update(values => ({ ...values, [name]: value }));
    const fault = this.faults().find(other => other.name === name);
    if (!fault?.isOn) return;
    void this.#api.changeFaults({ [name]: faultValue(fault.description, value) });
  }

  protected allOff(): void {
    void this.#api.setFaults({});
  }
}
