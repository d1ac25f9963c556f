import { type BaseHarnessFilters, ComponentHarness, TestKey } from '@angular/cdk/testing';
import { ProLookupSearchHarness } from './pro-lookup-search.harness';

/** The criteria to find a field by. */
export interface ProLookupHarnessFilters extends BaseHarnessFilters {
  /** The label: the exact text or a pattern. */
  readonly label?: string | RegExp;
}

/** A lookup field, as a user operates it. */
export abstract class ProLookupHarness extends ComponentHarness {
  readonly #input = this.locatorFor('input');
  readonly #labels = this.locatorForAll('label');
  readonly #hints = this.locatorForAll('po-field-container-bottom');
  readonly #clearButtons = this.locatorForAll('po-clean');
  readonly #searches = this.documentRootLocatorFactory().locatorForAll(ProLookupSearchHarness);

  /** The label; the accessible name if there is no visible label. */
  async getLabel(): Promise<string> {
    const [label] = await this.#labels();
    const name = await (await this.#input()).getAttribute('aria-label');
    return label ? (await label.text()).trim() : (name ?? '');
  }

  /** The text in the field. */
  async getText(): Promise<string> {
    return (await this.#input()).getProperty<string>('value');
  }

  /** The help text under the field. */
  async getHint(): Promise<string> {
    const [hint] = await this.#hints();
    return hint ? (await hint.text()).trim() : '';
  }

  /** Whether the field is disabled. */
  async isDisabled(): Promise<boolean> {
    return (await this.#input()).getProperty<boolean>('disabled');
  }

  /** Whether the field is required. */
  async isRequired(): Promise<boolean> {
    return (await this.#input()).getProperty<boolean>('required');
  }

  /** Whether the field is marked as invalid. */
  async isInvalid(): Promise<boolean> {
    return (await this.host()).hasClass('ng-invalid');
  }

  /**
   * Types a code and leaves the field, which then loads the record.
   *
   * @param code The code to type.
   */
  async enterCode(code: string): Promise<void> {
    const input = await this.#input();
    await input.focus();
    await input.setInputValue(code);
    await input.blur();
  }

  /** Clears the field with its button; does nothing if the field is empty. */
  async clear(): Promise<void> {
    const [button] = await this.#clearButtons();
    await button?.click();
  }

  /**
   * Opens the search with F3.
   *
   * @throws An error if the field is disabled.
   */
  async open(): Promise<ProLookupSearchHarness> {
    await (await this.#input()).sendKeys(TestKey.F3);
    const search = await this.getSearch();
    if (!search) throw new Error('The search did not open: the field is disabled.');
    return search;
  }

  /** The search; `null` while it is closed. */
  async getSearch(): Promise<ProLookupSearchHarness | null> {
    return (await this.#searches())[0] ?? null;
  }
}
