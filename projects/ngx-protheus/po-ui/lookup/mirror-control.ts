import { type AbstractControl, type FormControl } from '@angular/forms';

/**
 * Makes the inner control of a field look like the one of the application’s form: PO UI paints its
 * field by the state of the control that it sits on.
 *
 * @returns Whether something changed.
 */
export function mirrorControl(inner: FormControl, outer: AbstractControl): boolean {
  const invalid = inner.invalid !== outer.invalid;
  const dirty = inner.dirty !== outer.dirty;
  // The inner validator gives the errors of the outer control.
  if (invalid) inner.updateValueAndValidity({ emitEvent: false });
  if (dirty && outer.dirty) inner.markAsDirty();
  if (dirty && !outer.dirty) inner.markAsPristine();
  return invalid || dirty;
}
