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
import { type ListPage } from 'ngx-protheus';
import { type Observable } from 'rxjs';

import { describeInput } from './describe-input';
import { plainItem } from './lookup-item';
import { LookupRecords, type ProLookupSearch } from './lookup-records';
import { mirrorControl } from './mirror-control';
import { parentControl, type ProLookupParent } from './parent-control';

/**
 * A field that takes a code by typing, or by a search that F3 or the magnifier opens. It is PO UI’s
 * lookup with records of Protheus, and the value of a form is the code.
 */
@Directive()
export abstract class ProLookupField<T extends object>
  implements ControlValueAccessor, Validator, OnInit, DoCheck
{
  private readonly changeDetector = inject(ChangeDetectorRef);
  private readonly errors = inject(ErrorHandler);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  /** The name of the field in its parent form. */
  protected abstract readonly fieldName: string;
  /** The property of a record that is the value. */
  protected abstract readonly fieldValue: keyof T & string;
  /** The property of a record that describes it. */
  protected abstract readonly fieldLabel: keyof T & string;
  protected abstract readonly texts: Signal<{ readonly label: string }>;
  protected abstract readonly ownColumns: Signal<PoLookupColumn[]>;

  /** The records of a search. */
  protected abstract load(search: ProLookupSearch): Observable<ListPage<T>>;
  /** The record of a code. */
  protected abstract find(code: string): Observable<T>;
  /** A record as the field shows it. */
  abstract fieldFormat(value: T): string;
  /** Tells those who listen, and the session where there is a parent. */
  protected abstract accept(item: T, chosen: boolean): void;

  /** The record of a code that is at hand, so that nobody has to be asked. */
  protected known(_code: string): T | undefined {
    return undefined;
  }

  /** Whether the field can take nothing yet. */
  protected waits(): boolean {
    return false;
  }

  private readonly labelInput = signal<string | undefined>(undefined);
  private readonly columnsInput = signal<PoLookupColumn[] | undefined>(undefined);
  private readonly requiredByForm = signal(false);
  private disabledByForm = false;
  private disabledInput: string | boolean | undefined;
  private requiredInput = false;
  private parentInput: ProLookupParent | null | undefined;

  private readonly own = new FormControl<string | null>(
    null,
    () => this.ngControl?.control?.errors ?? null,
  );
  private ngControl: NgControl | null | undefined;
  private value: string | null = null;
  private selected: T | undefined;
  private wiredTo: FormControl | undefined;
  private onChange: (value: string | null) => void = () => {};
  private onTouched: () => void = () => {};
  private onValidatorChange: () => void = () => {};

  /** The control that PO UI’s lookup sits on: the one of the parent, or one of our own. */
  protected readonly control = signal(this.own);
  protected readonly label = computed(() => this.labelInput() ?? this.texts().label);
  protected readonly lookupColumns = computed(() => this.columnsInput() ?? this.ownColumns());
  protected readonly isRequired = this.requiredByForm.asReadonly();
  protected readonly wired = (): void => {
    if (this.wiredTo === this.control()) return;
    this.wiredTo = this.control();
    if (this.isDisabled()) this.lookup.setDisabledState(true);
  };
  protected readonly format = (item: T): string => this.fieldFormat(item);

  protected readonly records = new LookupRecords<T>({
    // The properties of a subclass are not there yet.
    fieldValue: () => this.fieldValue,
    load: search => this.load(search),
    find: code => this.find(code),
    known: code => this.known(code),
    isWritten: code => this.control().value === code,
    failed: error =>
      this.failed.observed ? this.failed.emit(error) : this.errors.handleError(error),
    settled: () => this.applyDisabled(),
  });

  /** PO UI’s lookup. */
  @ViewChild(PoLookupComponent, { static: true }) lookup!: PoLookupComponent;

  /**
   * The form around the field, as in protheus-lib-core: the field takes its value from there, and
   * what is chosen also becomes part of the session. Leave it out for `formControlName` and
   * `ngModel`, which leave the session alone.
   */
  @Input()
  set parent(parent: ProLookupParent | null | undefined) {
    this.parentInput = parent;
    this.control.set(parent ? parentControl(parent, this.fieldName) : this.own);
  }
  get parent(): ProLookupParent | null | undefined {
    return this.parentInput;
  }

  /** The label; has a default. */
  @Input('p-label')
  set pLabel(label: string | undefined) {
    this.labelInput.set(label);
  }
  get pLabel(): string | undefined {
    return this.labelInput();
  }

  /** A help under the field. */
  @Input('p-hint') pHint?: string;

  /** The columns of the search; have a default. */
  @Input('pro-columns')
  set columns(columns: PoLookupColumn[] | undefined) {
    this.columnsInput.set(columns);
  }
  get columns(): PoLookupColumn[] | undefined {
    return this.columnsInput();
  }

  /** Whether the field takes nothing. */
  @Input('p-disabled')
  set pDisabled(disabled: string | boolean | undefined) {
    this.disabledInput = disabled;
    this.applyDisabled();
  }
  get pDisabled(): string | boolean | undefined {
    return this.disabledInput;
  }

  /** Whether the field must not be empty; a validator of the form says it as well. */
  @Input({ alias: 'p-required', transform: booleanAttribute })
  set pRequired(required: boolean) {
    this.requiredInput = required;
    this.onValidatorChange();
  }
  get pRequired(): boolean {
    return this.requiredInput;
  }

  /** What the server or AdvPL could not answer. Without a listener Angular’s error handler gets it. */
  @Output('p-error') readonly failed: EventEmitter<unknown> = new EventEmitter<unknown>();

  /** The record of the value; only its code where it could not be read. */
  get record(): T | undefined {
    const value = this.control().value as unknown;
    return this.selected?.[this.fieldValue] === value ? this.selected : undefined;
  }

  constructor() {
    this.own.valueChanges
      .pipe(takeUntilDestroyed())
      .subscribe(value => this.changed(value ?? null));
    inject(DestroyRef).onDestroy(() => this.records.stop());
  }

  ngOnInit(): void {
    this.ngControl = this.injector.get(NgControl, null, { self: true, optional: true });
  }

  ngDoCheck(): void {
    const outer = this.ngControl?.control;
    if (outer && mirrorControl(this.own, outer)) this.changeDetector.markForCheck();
    this.requiredByForm.set(
      this.requiredInput ||
        // `required` beside `ngModel` is an attribute and no validator that could be asked for.
        this.host.hasAttribute('required') ||
        (outer ?? this.control()).hasValidator(Validators.required),
    );
    const { invalid, dirty, touched } = outer ?? this.control();
    describeInput(this.host, {
      name: this.label() ? undefined : this.texts().label,
      invalid: invalid && (dirty || touched),
    });
  }

  writeValue(value: string | null | undefined): void {
    this.value = value ?? null;
    this.own.setValue(this.value);
  }

  registerOnChange(onChange: (value: string | null) => void): void {
    this.onChange = onChange;
  }

  registerOnTouched(onTouched: () => void): void {
    this.onTouched = onTouched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabledByForm = disabled;
    this.applyDisabled();
  }

  validate(): ValidationErrors | null {
    return this.requiredInput && !this.value ? { required: true } : null;
  }

  registerOnValidatorChange(onValidatorChange: () => void): void {
    this.onValidatorChange = onValidatorChange;
  }

  /** Puts the cursor into the field. */
  focus(): void {
    this.lookup.focus();
  }

  /** Opens the search, as F3 does. */
  open(): void {
    this.lookup.openLookup();
  }

  @HostListener('keydown.f3', ['$event'])
  protected onF3(event: Event): void {
    // The browser would open its own search.
    event.preventDefault();
    this.open();
  }

  @HostListener('focusout')
  protected onFocusOut(): void {
    this.onTouched();
  }

  protected onSelected(item: T | undefined): void {
    const chosen = !this.records.takeByForm();
    this.selected = item && plainItem(item);
    if (this.selected && (chosen || this.parentInput)) this.accept(this.selected, chosen);
  }

  /** Asks again for the record of the present code, and drops a code that is not found. */
  protected recheck(): void {
    const control = this.control();
    if (!control.value) return;
    this.records.dropUnknown();
    control.setValue(control.value, { emitEvent: false });
  }

  protected applyDisabled(): void {
    this.lookup?.setDisabledState(this.isDisabled());
    this.changeDetector.markForCheck();
  }

  private isDisabled(): boolean {
    const byForm = this.disabledByForm || this.control().disabled;
    const byInput = this.disabledInput !== undefined && booleanAttribute(this.disabledInput);
    return byForm || byInput || this.waits();
  }

  private changed(value: string | null): void {
    if (value === this.value) return;
    this.value = value;
    this.onChange(value);
  }
}
