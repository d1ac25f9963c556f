import { type HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, type Type, ViewChild } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, FormsModule, ReactiveFormsModule, Validators } from '@angular/forms';
import { type ProCompany, ProtheusSession } from 'ngx-protheus';
import { ProCompanyLookupHarness } from 'ngx-protheus/po-ui/testing';
import { ProCompanyLookupComponent } from '../company-lookup/pro-company-lookup.component';
import { seriousViolations } from '../spec-support/axe';
import { provideFieldTesting } from '../spec-support/field-providers';
import { FakeRestServer, nextMacrotask } from '../spec-support/rest-server';
import { typeCode } from '../spec-support/type-code';
import { usePoUiLanguage } from '../spec-support/use-po-ui-language';

const COMPANIES = '/api/framework/environment/v1/companies';
const T2 = { Code: 'T2', CorporateName: 'Grupo Teste 2' };
const T3 = { Code: 'T3', CorporateName: 'Grupo Teste 3' };

@Component({
  selector: 'pro-reactive-form',
  standalone: true,
  imports: [ProCompanyLookupComponent, ReactiveFormsModule],
  template: `
    <pro-company-lookup
      p-hint="Onde a nota é emitida"
      [formControl]="company"
      (companySetted)="setted.push($event)"
      (p-error)="errors.push($event)"
    />
  `,
})
class ReactiveFormComponent {
  readonly company = new FormControl<string | null>(null, Validators.required);
  readonly setted: ProCompany[] = [];
  readonly errors: unknown[] = [];
  @ViewChild(ProCompanyLookupComponent) field!: ProCompanyLookupComponent;
}

@Component({
  selector: 'pro-template-form',
  standalone: true,
  imports: [FormsModule, ProCompanyLookupComponent],
  template: `
    <form>
      <pro-company-lookup name="company" required [disabled]="locked" [(ngModel)]="company" />
    </form>
  `,
})
class TemplateFormComponent {
  company: string | null = 'T2';
  locked = false;
}

describe('A field with a search', () => {
  let server: FakeRestServer;
  let loader: HarnessLoader;

  usePoUiLanguage('pt-BR');

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: provideFieldTesting(),
    });
    server = new FakeRestServer();
  });

  afterEach(() => server.verify());

  function show<C>(component: Type<C>): ComponentFixture<C> {
    const fixture = TestBed.createComponent(component);
    loader = TestbedHarnessEnvironment.loader(fixture);
    fixture.detectChanges();
    return fixture;
  }

  const field = () => loader.getHarness(ProCompanyLookupHarness);

  const enterCode = (code: string) => typeCode(document.querySelector('pro-company-lookup')!, code);

  describe('in a reactive form', () => {
    let fixture: ComponentFixture<ReactiveFormComponent>;
    let form: ReactiveFormComponent;

    beforeEach(() => {
      fixture = show(ReactiveFormComponent);
      form = fixture.componentInstance;
    });

    it("has the label in PO UI's language, the help text and no serious violation", async () => {
      const harness = await field();

      expect(await harness.getLabel()).toBe('Grupo de empresas');
      expect(await harness.getHint()).toBe('Onde a nota é emitida');
      expect(await harness.isRequired()).toBeTrue();
      expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
    });

    it('shows the record of a code that the form sets, and stays pristine', async () => {
      form.company.setValue('T2');
      await server.respond(`${COMPANIES}/T2`, T2);

      expect(await (await field()).getText()).toBe('T2 - Grupo Teste 2');
      expect(form.company.value).toBe('T2');
      expect(form.company.dirty).toBeFalse();
      expect(form.setted).toEqual([]);
    });

    it('sends no request for the company of the session', async () => {
      form.company.setValue('T1');

      expect(await (await field()).getText()).toBe('T1 - Grupo Teste 1');
    });

    it('writes a typed code to the form, and does not change the session', async () => {
      await enterCode('T2');
      await server.respond(`${COMPANIES}/T2`, T2);

      expect(form.company.value).toBe('T2');
      expect(form.company.dirty).toBeTrue();
      expect(form.company.touched).toBeTrue();
      expect(form.setted).toEqual([T2]);
      expect(TestBed.inject(ProtheusSession).company()?.Code).toBe('T1');
    });

    it('is cleared when a typed code is unknown, and emits the error', async () => {
      await enterCode('XX');
      (await server.request(`${COMPANIES}/XX`)).flush(null, { status: 404, statusText: 'None' });
      await nextMacrotask();

      expect(await (await field()).getText()).toBe('');
      expect(form.company.value).toBeNull();
      expect(form.errors.length).toBe(1);
    });

    it('keeps the value of the form when the server fails', async () => {
      form.company.setValue('T2');
      (await server.request(`${COMPANIES}/T2`)).flush(null, { status: 500, statusText: 'Down' });
      await nextMacrotask();

      expect(form.company.value).toBe('T2');
      expect(await (await field()).getText()).toBe('T2');
      expect(form.errors.length).toBe(1);
    });

    it('is marked as invalid, also for screen readers, when the form control is invalid', async () => {
      form.company.setValue('T1');
      const harness = await field();
      await harness.clear();

      expect(form.company.errors).toEqual({ required: true });
      expect(await harness.isInvalid()).toBeTrue();
      const poUi = fixture.nativeElement.querySelector('po-lookup') as HTMLElement;
      expect(poUi.classList).toContain('ng-invalid');
      expect(poUi.classList).toContain('ng-dirty');
      expect(poUi.querySelector('input')!.getAttribute('aria-invalid')).toBe('true');
    });

    it('is disabled and enabled by the form, also during a request', async () => {
      form.company.setValue('T2');
      form.company.disable();
      await server.respond(/T2$/, T2);
      expect(await (await field()).isDisabled()).toBeTrue();

      form.company.enable();
      expect(await (await field()).isDisabled()).toBeFalse();
    });

    it('shows the last of two codes, in any order of the responses', async () => {
      form.company.setValue('T2');
      const first = await server.request(`${COMPANIES}/T2`);
      form.company.setValue('T3');
      await server.respond(`${COMPANIES}/T3`, T3);

      expect(first.cancelled).toBeTrue();
      expect(await (await field()).getText()).toBe('T3 - Grupo Teste 3');
      expect(await (await field()).isDisabled()).toBeFalse();
    });

    it('cancels its request when it is destroyed', async () => {
      form.company.setValue('T2');
      const request = await server.request(`${COMPANIES}/T2`);
      fixture.destroy();

      expect(request.cancelled).toBeTrue();
    });

    describe('the search', () => {
      async function open(): Promise<void> {
        form.field.open();
        await nextMacrotask();
      }

      const search = async () => (await (await field()).getSearch())!;

      it('opens with F3, and prevents the default of the browser', async () => {
        const key = new KeyboardEvent('keydown', { key: 'F3', bubbles: true, cancelable: true });
        document.querySelector('input')!.dispatchEvent(key);
        await server.respond(`${COMPANIES}?page=1&pageSize=10`, { items: [T2], hasNext: false });

        expect(key.defaultPrevented).toBeTrue();
        expect(await (await search()).getTitle()).toBe('Grupo de empresas');
        expect(await (await search()).getColumns()).toEqual(['Código', 'Nome']);
        expect(await (await search()).getRows()).toEqual([['T2', 'Grupo Teste 2']]);
      });

      it('loads page by page, and writes the chosen code to the form', async () => {
        await open();
        await server.respond(/page=1/, { items: [T2], hasNext: true });
        expect(await (await search()).hasMore()).toBeTrue();
        const more = (await search()).loadMore();
        await server.respond(/page=2/, { items: [T3], hasNext: false });
        await more;
        expect((await (await search()).getRows()).length).toBe(2);
        await (await search()).choose('Grupo Teste 3');

        expect(form.company.value).toBe('T3');
        expect(form.setted).toEqual([T3]);
        expect(await (await field()).getText()).toBe('T3 - Grupo Teste 3');
        expect(await (await field()).getSearch()).toBeNull();
      });

      it('finds records by a part of the name', async () => {
        await open();
        await server.respond(/page=1/, { items: [], hasNext: false });
        const searched = (await search()).searchFor('2');
        await server.respond(/CorporateName=2$/, { items: [T2], hasNext: false });
        await searched;

        expect(await (await search()).getRows()).toEqual([['T2', 'Grupo Teste 2']]);
      });

      it('finds a record by its code when no name matches', async () => {
        await open();
        await server.respond(/page=1/, { items: [], hasNext: false });
        const searched = (await search()).searchFor('T2');
        await server.respond(/CorporateName=T2$/, { items: [], hasNext: false });
        await server.respond(`${COMPANIES}/T2`, T2);
        await searched;

        expect(await (await search()).getRows()).toEqual([['T2', 'Grupo Teste 2']]);
      });

      it('keeps the value when it is cancelled', async () => {
        form.company.setValue('T1');
        await nextMacrotask();
        await open();
        await server.respond(/page=1/, { items: [T2], hasNext: false });
        await (await search()).cancel();

        expect(form.company.value).toBe('T1');
        expect(await (await field()).getSearch()).toBeNull();
      });

      it('shows an empty list when the server fails', async () => {
        await open();
        (await server.request(/page=1/)).flush(null, { status: 500, statusText: 'Down' });
        await nextMacrotask();

        expect(await (await search()).getRows()).toEqual([]);
        expect(form.errors.length).toBe(1);
      });

      it('has no serious violation', async () => {
        await open();
        await server.respond(/page=1/, { items: [T2], hasNext: true });
        await search();

        expect(await seriousViolations(document.querySelector('po-lookup-modal')!)).toEqual([]);
      });

      it('does not open when the field is disabled', async () => {
        form.company.disable();
        await open();

        expect(await (await field()).getSearch()).toBeNull();
      });
    });
  });

  describe('in a template-driven form', () => {
    it('shows the value, is required and disabled, and writes what the user types', async () => {
      const fixture = show(TemplateFormComponent);
      await server.respond(`${COMPANIES}/T2`, T2);
      expect(await (await field()).getText()).toBe('T2 - Grupo Teste 2');
      expect(await (await field()).isRequired()).toBeTrue();

      await enterCode('T3');
      await server.respond(`${COMPANIES}/T3`, T3);
      expect(fixture.componentInstance.company).toBe('T3');

      await (await field()).clear();
      expect(fixture.componentInstance.company).toBeNull();
      expect(await (await field()).isInvalid()).toBeTrue();

      fixture.componentInstance.locked = true;
      fixture.changeDetectorRef.markForCheck();
      expect(await (await field()).isDisabled()).toBeTrue();
    });
  });
});
