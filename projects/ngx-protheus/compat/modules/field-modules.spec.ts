import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, NgModule } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideProtheusTesting } from 'ngx-protheus/testing';
import { ProFieldsModule } from './field-modules';
import { ProtheusLibCoreModule } from './protheus-lib-core.module';

@Component({
  selector: 'pro-settings',
  standalone: false,
  template: `
    <pro-company-lookup p-label="Grupo" [parent]="form"></pro-company-lookup>
    <pro-branch-lookup p-label="Filial" [parent]="form"></pro-branch-lookup>
    <pro-role-lookup p-disabled="true" p-label="Papel" [parent]="form"></pro-role-lookup>
    <pro-system-module-lookup p-label="Módulo" [parent]="form"></pro-system-module-lookup>
  `,
})
class SettingsComponent {
  readonly form = new FormGroup({
    company_code: new FormControl('T1'),
    branch_code: new FormControl('D MG 01 '),
    role_code: new FormControl(''),
    environment_code: new FormControl(''),
  });
}

@NgModule({
  declarations: [SettingsComponent],
  imports: [ProFieldsModule, ReactiveFormsModule],
})
class FieldsAppModule {}

@Component({
  selector: 'pro-older-page',
  standalone: true,
  imports: [ProtheusLibCoreModule],
  template: `<pro-company-lookup p-label="Grupo"></pro-company-lookup>`,
})
class OlderPageComponent {}

describe('The modules of the fields', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptorsFromDi()),
        provideHttpClientTesting(),
        provideProtheusTesting(),
        provideNoopAnimations(),
      ],
    });
  });

  it('export the fields for the templates of a module, as in protheus-lib-core', async () => {
    TestBed.configureTestingModule({ imports: [FieldsAppModule] });
    const fixture = TestBed.createComponent(SettingsComponent);
    fixture.detectChanges();
    const inputs: HTMLInputElement[] = [...fixture.nativeElement.querySelectorAll('input')];
    // The company and the branch field are disabled until their records are loaded.
    expect(inputs.map(({ disabled }) => disabled)).toEqual([true, true, true, false]);
    await fixture.whenStable();

    expect(inputs.map(({ value }) => value)).toEqual([
      'T1 - Grupo Teste 1',
      'D MG 01 - Filial Belo Horizonte',
      '',
      '',
    ]);
    fixture.detectChanges();
    expect(inputs.map(({ disabled }) => disabled)).toEqual([false, false, true, false]);
  });

  it('are part of ProtheusLibCoreModule', () => {
    spyOn(console, 'warn');
    const fixture = TestBed.createComponent(OlderPageComponent);
    fixture.detectChanges();

    expect(fixture.nativeElement.querySelector('label').textContent.trim()).toBe('Grupo');
  });
});
