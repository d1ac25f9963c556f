import { type BaseHarnessFilters, ComponentHarness, TestKey } from '@angular/cdk/testing';

import { ProLookupSearchHarness } from './pro-lookup-search.harness';

/** How to tell one field from another. */
export interface ProLookupHarnessFilters extends BaseHarnessFilters {
  /** The label, as a whole or as a pattern. */
  readonly label?: string | RegExp;
}

/** A field with a search, as a person uses it. */
export abstract class ProLookupHarness extends ComponentHarness {
  private readonly input = this.locatorFor('input');
  private readonly labels = this.locatorForAll('label');
  private readonly helps = this.locatorForAll('po-field-container-bottom');
  private readonly cleans = this.locatorForAll('po-clean');
  private readonly searches =
    this.documentRootLocatorFactory().locatorForAll(ProLookupSearchHarness);

  /** The label; the name that a screen reader says when there is none. */
  async getLabel(): Promise<string> {
    const [label] = await this.labels();
    const name = await (await this.input()).getAttribute('aria-label');
    return label ? (await label.text()).trim() : (name ?? '');
  }

  /** What stands in the field. */
  async getText(): Promise<string> {
    return (await this.input()).getProperty<string>('value');
  }

  /** The help under the field. */
  async getHint(): Promise<string> {
    const [help] = await this.helps();
    return help ? (await help.text()).trim() : '';
  }

  /** Whether the field takes nothing. */
  async isDisabled(): Promise<boolean> {
    return (await this.input()).getProperty<boolean>('disabled');
  }

  /** Whether the field must not be empty. */
  async isRequired(): Promise<boolean> {
    return (await this.input()).getProperty<boolean>('required');
  }

  /** Whether the form found the value wrong. */
  async isInvalid(): Promise<boolean> {
    return (await this.host()).hasClass('ng-invalid');
  }

  /** Types a code and leaves the field, which then asks for its record. */
  async enterCode(code: string): Promise<void> {
    const input = await this.input();
    await input.focus();
    await input.setInputValue(code);
    await input.blur();
  }

  /** Empties the field by its button; nothing when it is empty. */
  async clear(): Promise<void> {
    const [clean] = await this.cleans();
    await clean?.click();
  }

  /** Opens the search with F3. */
  async open(): Promise<ProLookupSearchHarness> {
    await (await this.input()).sendKeys(TestKey.F3);
    const search = await this.getSearch();
    if (!search) throw new Error('The search did not open: the field takes nothing now.');
    return search;
  }

  /** The search, when it is open. */
  async getSearch(): Promise<ProLookupSearchHarness | null> {
    return (await this.searches())[0] ?? null;
  }
}
