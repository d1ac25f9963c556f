import { type AbstractControl, type FormControl } from '@angular/forms';

/**
 * Copies the state of the control in the application's form to the inner control of a field: PO UI
 * renders its field by the state of the control bound to it.
 *
 * @returns Whether the inner control changed.
 */
export function mirrorControl(inner: FormControl, outer: AbstractControl): boolean {
  const invalid = inner.invalid !== outer.invalid;
  const dirty = inner.dirty !== outer.dirty;
  // The inner validator returns the errors of the outer control.
  if (invalid) inner.updateValueAndValidity({ emitEvent: false });
  if (dirty && outer.dirty) inner.markAsDirty();
  if (dirty && !outer.dirty) inner.markAsPristine();
  return invalid || dirty;
}
