import { FormControl, FormGroup, FormGroupDirective, NgForm, NgModel } from '@angular/forms';
import { parentControl, parentForm } from './parent-control';

describe('parentControl', () => {
  it('returns the control of a reactive form', () => {
    const form = new FormGroup({ company_code: new FormControl('T1') });

    expect(parentControl(form, 'company_code')).toBe(form.controls.company_code as FormControl);
    expect(parentForm(form)).toBe(form);
  });

  it('adds the control to a form that does not have it', () => {
    const form = new FormGroup<Record<string, FormControl>>({});
    const control = parentControl(form, 'company_code');

    expect(form.get('company_code')).toBe(control);
  });

  it('accepts the directive of a form', () => {
    const form = new FormGroup({ company_code: new FormControl('T1') });
    const directive = new FormGroupDirective([], []);
    directive.form = form;
    const template = new NgForm([], []);

    expect(parentControl(directive, 'company_code').value).toBe('T1');
    expect(parentControl(template, 'company_code')).toBe(
      template.form.get('company_code') as FormControl,
    );
  });

  it('accepts a control or its directive', () => {
    const control = new FormControl('T1');
    const field = { writeValue() {}, registerOnChange() {}, registerOnTouched() {} };
    const model = new NgModel(null as never, [], [], [field]);

    expect(parentControl(control, 'company_code')).toBe(control);
    expect(parentControl(model, 'company_code')).toBe(model.control);
    expect(parentForm(control)).toBeUndefined();
  });

  it('writes the value to a plain object', () => {
    const model: Record<string, unknown> = { company_code: 'T1' };
    const control = parentControl(model, 'company_code');
    expect(control.value).toBe('T1');
    control.setValue('T2');

    expect(model['company_code']).toBe('T2');
  });
});
