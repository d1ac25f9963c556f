import {
  type AbstractControl,
  AbstractControlDirective,
  FormControl,
  type FormGroup,
  isFormGroup,
} from '@angular/forms';

/**
 * What the older input `parent` takes: a reactive form or its directive, the form of a template
 * (`#form="ngForm"`), one control or its directive (`#field="ngModel"`), or a plain object that the
 * value is written to.
 */
export type ProLookupParent = AbstractControl | AbstractControlDirective | object;

/**
 * The control that a field works on in its parent, under the name that the field has there, such as
 * `company_code`. A form that has no such control gets one.
 */
export function parentControl(parent: ProLookupParent, name: string): FormControl<string | null> {
  const control = parent instanceof AbstractControlDirective ? parent.control : parent;
  if (isFormGroup(control)) return controlOf(control, name);
  return control instanceof FormControl ? control : controlOfObject(control ?? parent, name);
}

/** The reactive form behind a parent, when it is one. */
export function parentForm(parent: ProLookupParent | null | undefined): FormGroup | undefined {
  const control = parent instanceof AbstractControlDirective ? parent.control : parent;
  return isFormGroup(control) ? control : undefined;
}

function controlOf(form: FormGroup, name: string): FormControl<string | null> {
  // Without an event: the form changes while the page is being checked.
  if (!form.get(name)) form.addControl(name, new FormControl(null), { emitEvent: false });
  return form.get(name) as FormControl<string | null>;
}

function controlOfObject(model: object, name: string): FormControl<string | null> {
  const values = model as Record<string, unknown>;
  const control = new FormControl((values[name] as string | undefined) ?? null);
  control.valueChanges.subscribe(value => (values[name] = value));
  return control;
}
