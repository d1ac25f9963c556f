import { FormControl, FormGroup, FormGroupDirective, NgForm, NgModel } from '@angular/forms';

import { parentControl, parentForm } from './parent-control';

describe('The parent of a field', () => {
  it('is a reactive form with the control', () => {
    const form = new FormGroup({ company_code: new FormControl('T1') });

    expect(parentControl(form, 'company_code')).toBe(form.controls.company_code as FormControl);
    expect(parentForm(form)).toBe(form);
  });

  it('gets the control where it has none', () => {
    const form = new FormGroup<Record<string, FormControl>>({});
    const control = parentControl(form, 'company_code');

    expect(form.get('company_code')).toBe(control);
  });

  it('is the directive of a form, too', () => {
    const form = new FormGroup({ company_code: new FormControl('T1') });
    const directive = new FormGroupDirective([], []);
    directive.form = form;
    const template = new NgForm([], []);

    expect(parentControl(directive, 'company_code').value).toBe('T1');
    expect(parentControl(template, 'company_code')).toBe(
      template.form.get('company_code') as FormControl,
    );
  });

  it('is one control, or its directive', () => {
    const control = new FormControl('T1');
    const field = { writeValue() {}, registerOnChange() {}, registerOnTouched() {} };
    const model = new NgModel(null as never, [], [], [field]);

    expect(parentControl(control, 'company_code')).toBe(control);
    expect(parentControl(model, 'company_code')).toBe(model.control);
    expect(parentForm(control)).toBeUndefined();
  });

  it('is an object that the value is written to', () => {
    const model: Record<string, unknown> = { company_code: 'T1' };
    const control = parentControl(model, 'company_code');
    expect(control.value).toBe('T1');
    control.setValue('T2');

    expect(model['company_code']).toBe('T2');
  });
});
