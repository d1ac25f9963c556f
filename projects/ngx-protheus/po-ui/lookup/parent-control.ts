import {
  type AbstractControl,
  AbstractControlDirective,
  FormControl,
  type FormGroup,
  isFormGroup,
} from '@angular/forms';

/**
 * The values of the older input `parent`: a reactive form or its directive, a template-driven form
 * (`#form="ngForm"`), a control or its directive (`#field="ngModel"`), or a plain object that the
 * value is written to.
 */
export type ProLookupParent = AbstractControl | AbstractControlDirective | object;

/**
 * The control of a field in its parent. It is added to a form that does not have it.
 *
 * @param name The name of the control in the parent, such as `company_code`.
 */
export function parentControl(parent: ProLookupParent, name: string): FormControl<string | null> {
  const control = parent instanceof AbstractControlDirective ? parent.control : parent;
  if (isFormGroup(control)) return controlOf(control, name);
  return control instanceof FormControl ? control : controlOfObject(control ?? parent, name);
}

/** The reactive form of a parent; `undefined` if the parent is not a form. */
export function parentForm(parent: ProLookupParent | null | undefined): FormGroup | undefined {
  const control = parent instanceof AbstractControlDirective ? parent.control : parent;
  return isFormGroup(control) ? control : undefined;
}

function controlOf(form: FormGroup, name: string): FormControl<string | null> {
  // Without an event: the form changes during change detection.
  if (!form.get(name)) form.addControl(name, new FormControl(null), { emitEvent: false });
  return form.get(name) as FormControl<string | null>;
}

function controlOfObject(model: object, name: string): FormControl<string | null> {
  const values = model as Record<string, unknown>;
  const control = new FormControl((values[name] as string | undefined) ?? null);
  control.valueChanges.subscribe(value => (values[name] = value));
  return control;
}
