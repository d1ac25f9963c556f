import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal, ViewChild } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { type ProBranch, type ProCompany } from 'ngx-protheus';
import { ProBranchLookupHarness } from 'ngx-protheus/po-ui/testing';
import { seriousViolations } from '../spec-support/axe';
import { provideFieldTesting } from '../spec-support/field-providers';
import { FakeRestServer, nextMacrotask } from '../spec-support/rest-server';
import { typeCode } from '../spec-support/type-code';
import { usePoUiLanguage } from '../spec-support/use-po-ui-language';
import { ProBranchLookupComponent } from './pro-branch-lookup.component';

@Component({
  selector: 'pro-with-branch',
  standalone: true,
  imports: [ProBranchLookupComponent, ReactiveFormsModule],
  template: `
    <pro-branch-lookup
      [formControl]="branch"
      [pro-company]="company()"
      (branchSetted)="setted.push($event)"
    />
  `,
})
class WithBranchComponent {
  readonly branch = new FormControl<string | null>(null);
  readonly company = signal<string | ProCompany | null | undefined>(undefined);
  readonly setted: ProBranch[] = [];
  @ViewChild(ProBranchLookupComponent) field!: ProBranchLookupComponent;
}

const LAYOUT: ProCompany = { Code: 'T2', CorporateName: 'Grupo 2', Layout: 'EEUUUFFF' };
const ROW: ProBranch = { Code: 'D RJ 01 ', Description: 'Filial Rio', CompanyCode: 'T2' };

describe('pro-branch-lookup', () => {
  let fixture: ComponentFixture<WithBranchComponent>;
  let page: WithBranchComponent;
  let server: FakeRestServer;

  usePoUiLanguage('pt-BR');

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideFieldTesting() });
    server = new FakeRestServer();
    fixture = TestBed.createComponent(WithBranchComponent);
    page = fixture.componentInstance;
  });

  afterEach(() => server.verify());

  const field = () => TestbedHarnessEnvironment.loader(fixture).getHarness(ProBranchLookupHarness);
  const element = (): Element => fixture.nativeElement.querySelector('pro-branch-lookup');

  async function open() {
    page.field.open();
    await nextMacrotask();
  }

  async function choose(company: string | ProCompany | null): Promise<void> {
    page.company.set(company);
    fixture.detectChanges();
    await nextMacrotask();
  }

  it('has a label and no serious violation', async () => {
    expect(await (await field()).getLabel()).toBe('Filial');
    expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
  });

  it('searches the branches of the company in the session', async () => {
    fixture.detectChanges();
    await open();
    await server.respond(/branches\?page=1&pageSize=10&EnterpriseGroup=T1$/, {
      items: [{ Code: 'D MG 02 ', Description: 'Filial 2' }],
      hasNext: false,
    });
    const search = (await (await field()).getSearch())!;

    expect(await search.getColumns()).toEqual(['Código', 'Descrição']);
    expect(await search.getRows()).toEqual([['D MG 02', 'Filial 2']]);
  });

  it('searches the branches of the bound company, with a column for each part of the code', async () => {
    await choose(LAYOUT);
    await open();
    await server.respond(/EnterpriseGroup=T2$/, { items: [ROW], hasNext: false });
    const search = (await (await field()).getSearch())!;

    expect(await search.getColumns()).toEqual([
      'Empresa',
      'Unidade de negócio',
      'Filial',
      'Descrição',
    ]);
    expect(await search.getRows()).toEqual([['D', 'RJ', '01', 'Filial Rio']]);
    await search.choose('Filial Rio');
    expect(page.branch.value).toBe('D RJ 01 ');
    expect(page.setted).toEqual([ROW]);
  });

  it('adds the trailing blanks that users do not type', async () => {
    await choose(LAYOUT);
    await typeCode(element(), 'D RJ 01');
    await server.respond('/branches/T2|D RJ 01 ', ROW);

    expect(page.branch.value).toBe('D RJ 01 ');
    expect(await (await field()).getText()).toBe('D RJ 01 - Filial Rio');
  });

  it('is disabled while there is no company', async () => {
    await choose(null);
    expect(await (await field()).isDisabled()).toBeTrue();

    await choose('T2');
    expect(await (await field()).isDisabled()).toBeFalse();
  });

  it('clears a branch that the new company does not have', async () => {
    page.branch.setValue('D MG 01 ');
    await choose('T1');
    await fixture.whenStable();
    await choose('T2');
    (await server.request(/T2\|D MG 01 $/)).flush(null, { status: 404, statusText: 'None' });
    await nextMacrotask();

    expect(page.branch.value).toBeNull();
    expect(await (await field()).getText()).toBe('');
  });

  it('keeps a branch that the new company also has', async () => {
    page.branch.setValue('D MG 01 ');
    await choose('T1');
    await fixture.whenStable();
    await choose('T2');
    await server.respond(/T2\|D MG 01 $/, { Code: 'D MG 01 ', Description: 'A da T2' });

    expect(page.branch.value).toBe('D MG 01 ');
    expect(await (await field()).getText()).toBe('D MG 01 - A da T2');
  });

  it('accepts a company and a branch that the application sets together', async () => {
    await choose('T1');
    page.branch.setValue('D RJ 01 ');
    await choose('T2');
    await server.respond(/T2\|D RJ 01 $/, ROW);

    expect(page.branch.value).toBe('D RJ 01 ');
    expect(await (await field()).getText()).toBe('D RJ 01 - Filial Rio');
  });

  it('is cleared when the company is removed', async () => {
    page.branch.setValue('D MG 01 ');
    await choose('T1');
    await fixture.whenStable();
    await choose('');

    expect(page.branch.value).toBeNull();
    expect(await (await field()).isDisabled()).toBeTrue();
  });
});
