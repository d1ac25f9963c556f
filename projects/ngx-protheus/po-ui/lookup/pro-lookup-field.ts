import {
  booleanAttribute,
  ChangeDetectorRef,
  computed,
  DestroyRef,
  Directive,
  type DoCheck,
  ElementRef,
  ErrorHandler,
  EventEmitter,
  HostListener,
  inject,
  Injector,
  Input,
  type OnInit,
  Output,
  type Signal,
  signal,
  ViewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  type ControlValueAccessor,
  FormControl,
  NgControl,
  type ValidationErrors,
  type Validator,
  Validators,
} from '@angular/forms';
import { type PoLookupColumn, PoLookupComponent } from '@po-ui/ng-components';
import { type ProtheusPage } from 'ngx-protheus';
import { map, type Observable } from 'rxjs';
import { describeInput } from './describe-input';
import { plainItem } from './lookup-item';
import { LookupRecords, type ProLookupSearch } from './lookup-records';
import { mirrorControl } from './mirror-control';
import { parentControl, parentForm, type ProLookupParent } from './parent-control';

/**
 * A field for a code that the user types, or chooses in a search that F3 or the magnifier opens. It
 * is PO UI's lookup with records of Protheus; the value in the form is the code.
 */
@Directive()
export abstract class ProLookupField<T extends object>
  implements ControlValueAccessor, Validator, OnInit, DoCheck
{
  readonly #changeDetector = inject(ChangeDetectorRef);
  readonly #errors = inject(ErrorHandler);
  readonly #host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);

  /** Loads the records. */
  abstract readonly service: {
    getFilteredItems(search: ProLookupSearch): Observable<Partial<ProtheusPage<T>>>;
    getObjectByValue(code: string): Observable<T>;
  };
  /**
   * The start of the names in the parent form: `company` for `company_code` and
   * `company_description`.
   */
  protected abstract readonly parentPrefix: string;
  /** The property of a record that is the value of the field. */
  protected abstract readonly fieldValue: keyof T & string;
  /** The property of a record that describes it. */
  protected abstract readonly fieldLabel: keyof T & string;
  /** The default label. */
  protected abstract readonly texts: Signal<{ readonly label: string }>;
  /** The default columns of the search. */
  protected abstract readonly ownColumns: Signal<PoLookupColumn[]>;
  /** The output that emits the chosen record. */
  protected abstract readonly selected: EventEmitter<T>;

  /** A record as the field shows it. */
  abstract fieldFormat(value: T): string;

  /** Makes a record part of the session. */
  protected abstract setInSession(item: T): void;

  /** Loads the records of a search. */
  protected load({ filter, page, pageSize }: ProLookupSearch): Observable<ProtheusPage<T>> {
    return this.service
      .getFilteredItems({ filter, page, pageSize })
      .pipe(map(({ items = [], hasNext = false }) => ({ items, hasNext })));
  }

  /** Loads the record of a code. */
  protected find(code: string): Observable<T> {
    return this.service.getObjectByValue(code);
  }

  /** The record of a code that needs no request. */
  protected cached(_code: string): T | undefined {
    return undefined;
  }

  /** Whether the field is disabled until something else is chosen. */
  protected isPending(): boolean {
    return false;
  }

  /** Writes the record to the session and the parent form if there is a parent, and emits it. */
  protected onAccepted(item: T, chosen: boolean): void {
    if (this.#parentInput) this.updateParent(item, chosen);
    this.selected.emit(item);
  }

  /** Writes the record to the session, and its description to the parent form. */
  protected updateParent(item: T, _chosen: boolean): void {
    this.setInSession(item);
    parentForm(this.#parentInput)
      ?.get(`${this.parentPrefix}_description`)
      ?.setValue(item[this.fieldLabel] ?? '');
  }

  /** The name of the field, and of its control in the parent form. */
  protected get fieldName(): string {
    return `${this.parentPrefix}_code`;
  }

  readonly #labelInput = signal<string | undefined>(undefined);
  readonly #columnsInput = signal<PoLookupColumn[] | undefined>(undefined);
  readonly #requiredByForm = signal(false);
  #disabledByForm = false;
  #disabledInput: string | boolean | undefined;
  #requiredInput = false;
  #parentInput: ProLookupParent | null | undefined;

  // Before the control, whose validator reads it at once.
  #ngControl: NgControl | null | undefined;
  readonly #ownControl = new FormControl<string | null>(
    null,
    () => this.#ngControl?.control?.errors ?? null,
  );
  #value: string | null = null;
  #selectedRecord: T | undefined;
  #boundControl: FormControl | undefined;
  #onChange: (value: string | null) => void = () => {};
  #onTouched: () => void = () => {};
  #onValidatorChange: () => void = () => {};

  /** The control bound to PO UI's lookup: the parent's, or the field's own. */
  protected readonly control = signal(this.#ownControl);
  protected readonly label = computed(() => this.#labelInput() ?? this.texts().label);
  protected readonly lookupColumns = computed(() => this.#columnsInput() ?? this.ownColumns());
  protected readonly isRequired = this.#requiredByForm.asReadonly();
  protected readonly onControlBound = (): void => {
    if (this.#boundControl === this.control()) return;
    this.#boundControl = this.control();
    if (this.#isDisabled()) this.lookup.setDisabledState(true);
  };
  protected readonly format = (item: T): string => this.fieldFormat(item);

  /** @internal */
  protected readonly records = new LookupRecords<T>({
    // A function: the properties of the subclass are not initialised yet.
    fieldValue: () => this.fieldValue,
    load: search => this.load(search),
    find: code => this.find(code),
    cached: code => this.cached(code),
    isFormValue: code => this.control().value === code,
    onError: error =>
      this.failed.observed ? this.failed.emit(error) : this.#errors.handleError(error),
    onSettled: () => this.applyDisabled(),
  });

  /** PO UI's lookup. */
  @ViewChild(PoLookupComponent, { static: true }) lookup!: PoLookupComponent;

  /**
   * The form around the field, as in protheus-lib-core. The field reads its value from this form,
   * and the chosen record also becomes part of the session. Leave it out with `formControlName` and
   * `ngModel`, which do not change the session.
   */
  @Input()
  set parent(parent: ProLookupParent | null | undefined) {
    this.#parentInput = parent;
    this.control.set(parent ? parentControl(parent, this.fieldName) : this.#ownControl);
  }
  get parent(): ProLookupParent | null | undefined {
    return this.#parentInput;
  }

  /** The label. Default: the name of the record, in the language of PO UI. */
  @Input('p-label')
  set pLabel(label: string | undefined) {
    this.#labelInput.set(label);
  }
  get pLabel(): string | undefined {
    return this.#labelInput();
  }

  /** A help text under the field. */
  @Input('p-hint') pHint?: string;

  /** The columns of the search. Default: the code and the description. */
  @Input('pro-columns')
  set columns(columns: PoLookupColumn[] | undefined) {
    this.#columnsInput.set(columns);
  }
  get columns(): PoLookupColumn[] | undefined {
    return this.#columnsInput();
  }

  /** Whether the field is disabled. */
  @Input('p-disabled')
  set pDisabled(disabled: string | boolean | undefined) {
    this.#disabledInput = disabled;
    this.applyDisabled();
  }
  get pDisabled(): string | boolean | undefined {
    return this.#disabledInput;
  }

  /** Whether the field is required. A `Validators.required` of the form has the same effect. */
  @Input({ alias: 'p-required', transform: booleanAttribute })
  set pRequired(required: boolean) {
    this.#requiredInput = required;
    this.#onValidatorChange();
  }
  get pRequired(): boolean {
    return this.#requiredInput;
  }

  /**
   * Emits the error of a failed request. Without a listener Angular's `ErrorHandler` handles it.
   */
  @Output('p-error') readonly failed: EventEmitter<unknown> = new EventEmitter<unknown>();

  /** The record of the value; only its code if the record could not be loaded. */
  get record(): T | undefined {
    const value = this.control().value as unknown;
    return this.#selectedRecord?.[this.fieldValue] === value ? this.#selectedRecord : undefined;
  }

  constructor() {
    this.#ownControl.valueChanges
      .pipe(takeUntilDestroyed())
      .subscribe(value => this.#onOwnControlChange(value ?? null));
    inject(DestroyRef).onDestroy(() => this.records.cancel());
  }

  ngOnInit(): void {
    this.#ngControl = this.#injector.get(NgControl, null, { self: true, optional: true });
  }

  ngDoCheck(): void {
    const outer = this.#ngControl?.control;
    if (outer && mirrorControl(this.#ownControl, outer)) this.#changeDetector.markForCheck();
    this.#requiredByForm.set(
      this.#requiredInput ||
        // `required` beside `ngModel` is an attribute: `hasValidator()` does not see it.
        this.#host.hasAttribute('required') ||
        (outer ?? this.control()).hasValidator(Validators.required),
    );
    const { invalid, dirty, touched } = outer ?? this.control();
    describeInput(this.#host, {
      name: this.label() ? undefined : this.texts().label,
      invalid: invalid && (dirty || touched),
    });
  }

  writeValue(value: string | null | undefined): void {
    this.#value = value ?? null;
    this.#ownControl.setValue(this.#value);
  }

  registerOnChange(onChange: (value: string | null) => void): void {
    this.#onChange = onChange;
  }

  registerOnTouched(onTouched: () => void): void {
    this.#onTouched = onTouched;
  }

  setDisabledState(disabled: boolean): void {
    this.#disabledByForm = disabled;
    this.applyDisabled();
  }

  validate(): ValidationErrors | null {
    return this.#requiredInput && !this.#value ? { required: true } : null;
  }

  registerOnValidatorChange(onValidatorChange: () => void): void {
    this.#onValidatorChange = onValidatorChange;
  }

  /** Moves the focus to the field. */
  focus(): void {
    this.lookup.focus();
  }

  /** Opens the search, as F3 does. */
  open(): void {
    this.lookup.openLookup();
  }

  @HostListener('keydown.f3', ['$event'])
  protected onF3(event: Event): void {
    // Prevents the browser's own search.
    event.preventDefault();
    this.open();
  }

  @HostListener('focusout')
  protected onFocusOut(): void {
    this.#onTouched();
  }

  protected onSelected(item: T | undefined): void {
    const chosen = !this.records.consumeSetByForm();
    this.#selectedRecord = item && plainItem(item);
    if (this.#selectedRecord && (chosen || this.#parentInput))
      this.onAccepted(this.#selectedRecord, chosen);
  }

  /** Loads the record of the current code again, and clears the field if it is not found. */
  protected reloadOrClear(): void {
    const control = this.control();
    if (!control.value) return;
    this.records.clearNextIfNotFound();
    control.setValue(control.value, { emitEvent: false });
  }

  protected applyDisabled(): void {
    this.lookup?.setDisabledState(this.#isDisabled());
    this.#changeDetector.markForCheck();
  }

  #isDisabled(): boolean {
    const byForm = this.#disabledByForm || this.control().disabled;
    const byInput = this.#disabledInput !== undefined && booleanAttribute(this.#disabledInput);
    return byForm || byInput || this.isPending();
  }

  #onOwnControlChange(value: string | null): void {
    if (value === this.#value) return;
    this.#value = value;
    this.#onChange(value);
  }
}
