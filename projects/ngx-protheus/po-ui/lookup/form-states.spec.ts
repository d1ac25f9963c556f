import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { ProCompanyLookupHarness } from 'ngx-protheus/po-ui/testing';
import { ProCompanyLookupComponent } from '../company-lookup/pro-company-lookup.component';
import { provideFieldTesting } from '../spec-support/field-providers';
import { FakeRestServer, nextMacrotask } from '../spec-support/rest-server';
import { usePoUiLanguage } from '../spec-support/use-po-ui-language';

const T2 = { Code: 'T2', CorporateName: 'Grupo Teste 2' };

@Component({
  selector: 'pro-states-form',
  standalone: true,
  imports: [ProCompanyLookupComponent, ReactiveFormsModule],
  template: `
    <form [formGroup]="form()">
      <pro-company-lookup formControlName="company" [p-required]="required()" />
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class StatesFormComponent {
  readonly form = signal(
    new FormGroup({
      company: new FormControl<string | null>({ value: 'T2', disabled: true }),
    }),
  );
  readonly required = signal(false);
}

describe('A field in a page with OnPush', () => {
  let server: FakeRestServer;
  let fixture: ComponentFixture<StatesFormComponent>;
  let page: StatesFormComponent;
  let field: ProCompanyLookupHarness;

  usePoUiLanguage('pt-BR');

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: provideFieldTesting() });
    server = new FakeRestServer();
    fixture = TestBed.createComponent(StatesFormComponent);
    page = fixture.componentInstance;
    fixture.detectChanges();
    await server.respond('/companies/T2', T2);
    field = await TestbedHarnessEnvironment.loader(fixture).getHarness(ProCompanyLookupHarness);
  });

  afterEach(() => server.verify());

  /** The `aria-invalid` of the field: an error that the user has not made yet is not announced. */
  const ariaInvalid = (): string | null =>
    fixture.nativeElement.querySelector('input').getAttribute('aria-invalid');
  const control = (): FormControl<string | null> => page.form().controls.company;

  it('shows the value of a control that is disabled from the start', async () => {
    expect(await field.getText()).toBe('T2 - Grupo Teste 2');
    expect(await field.isDisabled()).toBeTrue();

    control().enable();
    await nextMacrotask();
    expect(await field.isDisabled()).toBeFalse();
  });

  it('is empty, pristine and not marked as invalid after a reset of the form', async () => {
    control().enable();
    control().addValidators(Validators.required);
    await field.clear();
    expect(ariaInvalid()).toBe('true');

    page.form().reset();
    await nextMacrotask();
    expect(await field.getText()).toBe('');
    expect(control().touched).toBeFalse();
    expect(ariaInvalid()).toBeNull();

    page.form().reset({ company: 'T1' });
    await nextMacrotask();
    expect(await field.getText()).toBe('T1 - Grupo Teste 1');
    expect(control().dirty).toBeFalse();
  });

  it('adds and removes the required validator with p-required', async () => {
    control().enable();
    control().setValue(null);
    expect(control().valid).toBeTrue();

    page.required.set(true);
    fixture.detectChanges();
    expect(control().errors).toEqual({ required: true });
    expect(await field.isRequired()).toBeTrue();
    expect(ariaInvalid()).toBeNull();

    page.required.set(false);
    fixture.detectChanges();
    expect(control().valid).toBeTrue();
    expect(await field.isRequired()).toBeFalse();
  });

  it('is marked as invalid after markAllAsTouched()', async () => {
    control().enable();
    control().setValue(null);
    page.required.set(true);
    fixture.detectChanges();

    page.form().markAllAsTouched();
    await nextMacrotask();

    expect(await field.isInvalid()).toBeTrue();
    expect(ariaInvalid()).toBe('true');
  });
});
