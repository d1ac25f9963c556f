import { ComponentHarness, type TestElement, TestKey } from '@angular/cdk/testing';

/** The search dialog of a lookup field. */
export class ProLookupSearchHarness extends ComponentHarness {
  static readonly hostSelector = 'po-lookup-modal';

  readonly #title = this.locatorFor('.po-modal-title');
  readonly #input = this.locatorFor('input[name="contentSearch"]');
  readonly #magnifier = this.locatorFor('.po-lookup-filter-content po-icon');
  readonly #headers = this.locatorForAll('thead th');
  readonly #cells = this.locatorForAll('tbody tr.po-table-row td.po-table-column');
  readonly #radios = this.locatorForAll('tbody tr.po-table-row input[type="radio"]');
  readonly #footer = this.locatorForAll('po-modal-footer button');
  readonly #more = this.locatorForAll('.po-table-footer-show-more button');

  /** The title of the dialog. */
  async getTitle(): Promise<string> {
    return (await (await this.#title()).text()).trim();
  }

  /** The headers of the columns. */
  async getColumns(): Promise<string[]> {
    const texts = await Promise.all((await this.#headers()).map(header => header.text()));
    return texts.map(text => text.trim()).filter(Boolean);
  }

  /** The visible records, each as the texts of its columns. */
  async getRows(): Promise<string[][]> {
    const [radios, cells] = await Promise.all([this.#radios(), this.#cells()]);
    const texts = await Promise.all(cells.map(async cell => (await cell.text()).trim()));
    const width = texts.length / radios.length;
    return radios.map((_radio, index) => texts.slice(index * width, (index + 1) * width));
  }

  /**
   * Types a text into the search and starts it.
   *
   * @param text What to search for.
   */
  async searchFor(text: string): Promise<void> {
    const input = await this.#input();
    await input.setInputValue(text);
    await input.dispatchEvent('input');
    await (await this.#magnifier()).click();
  }

  /** Whether there are more records to load. */
  async hasMore(): Promise<boolean> {
    const [more] = await this.#more();
    return !!more && !(await more.getProperty<boolean>('disabled'));
  }

  /** Loads the next records. */
  async loadMore(): Promise<void> {
    const [more] = await this.#more();
    await more?.click();
  }

  /**
   * Chooses a record and closes the search.
   *
   * @param text The text of one of the record's columns.
   */
  async choose(text: string): Promise<void> {
    const rows = await this.getRows();
    const index = rows.findIndex(cells => cells.includes(text));
    if (index < 0) throw new Error(`No record has the text "${text}": ${JSON.stringify(rows)}`);
    const radio = (await this.#radios())[index];
    // A second click deselects it.
    if (!(await radio.getProperty<boolean>('checked'))) await radio.click();
    await (await this.#button('last')).click();
  }

  /** Closes the search without choosing a record. */
  async cancel(): Promise<void> {
    await (await this.#button('first')).click();
  }

  /** Closes the search with the Escape key. */
  async escape(): Promise<void> {
    await (await this.#input()).sendKeys(TestKey.ESCAPE);
  }

  async #button(which: 'first' | 'last'): Promise<TestElement> {
    const buttons = await this.#footer();
    return buttons[which === 'first' ? 0 : buttons.length - 1];
  }
}
