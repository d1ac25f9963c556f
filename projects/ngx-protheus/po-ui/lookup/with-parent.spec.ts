import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type ProBranch, type ProCompany, ProtheusSession } from 'ngx-protheus';
import { ProBranchLookupComponent } from '../branch-lookup/pro-branch-lookup.component';
import { ProCompanyLookupComponent } from '../company-lookup/pro-company-lookup.component';
import { provideFieldTesting } from '../spec-support/field-providers';
import { FakeRestServer } from '../spec-support/rest-server';
import { typeCode } from '../spec-support/type-code';

/** The form as applications of protheus-lib-core write it. */
@Component({
  selector: 'pro-older-form',
  standalone: true,
  imports: [ProBranchLookupComponent, ProCompanyLookupComponent, ReactiveFormsModule],
  template: `
    <form [formGroup]="form">
      <pro-company-lookup
        p-label="Grupo"
        [parent]="form"
        (branchSetted)="firstBranches = firstBranches + 1"
        (companySetted)="companies.push($event)"
      />
      <pro-branch-lookup p-label="Filial" [parent]="form" (branchSetted)="branches.push($event)" />
    </form>
  `,
})
class OlderFormComponent {
  readonly form = new FormGroup({
    company_code: new FormControl('T1'),
    company_description: new FormControl(''),
    branch_code: new FormControl('D MG 01 '),
    branch_description: new FormControl(''),
  });
  readonly companies: ProCompany[] = [];
  readonly branches: ProBranch[] = [];
  firstBranches = 0;
}

const T2: ProCompany = {
  Code: 'T2',
  CorporateName: 'Grupo Teste 2',
  FirstBranchCode: '01',
  FirstBranchDescription: 'Matriz',
};

describe('Fields with a parent', () => {
  let fixture: ComponentFixture<OlderFormComponent>;
  let page: OlderFormComponent;
  let server: FakeRestServer;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: provideFieldTesting() });
    server = new FakeRestServer();
    fixture = TestBed.createComponent(OlderFormComponent);
    page = fixture.componentInstance;
    fixture.detectChanges();
    await fixture.whenStable();
  });

  afterEach(() => server.verify());

  const session = () => TestBed.inject(ProtheusSession);
  const element = (selector: string): Element => fixture.nativeElement.querySelector(selector);

  it('read their value from the form and write the description to it', () => {
    expect(page.form.value.company_description).toBe('Grupo Teste 1');
    expect(page.form.value.branch_description).toBe('Filial Belo Horizonte');
    expect(page.companies.map(({ Code }) => Code)).toEqual(['T1']);
    expect(page.branches.map(({ Code }) => Code)).toEqual(['D MG 01 ']);
    expect(page.firstBranches).toBe(0);
  });

  it('set the chosen company in the session, with its first branch', async () => {
    await typeCode(element('pro-company-lookup'), 'T2');
    await server.respond('/companies/T2', T2);
    await server.respond('/branches/T2|01', { Code: '01', Description: 'Matriz da T2' });
    await fixture.whenStable();

    expect(page.form.value).toEqual({
      company_code: 'T2',
      company_description: 'Grupo Teste 2',
      branch_code: '01',
      branch_description: 'Matriz da T2',
    });
    expect(page.firstBranches).toBe(1);
    expect(session().company()).toEqual(T2);
    expect(session().branch()).toEqual({ Code: '01', Description: 'Matriz da T2' });
  });
});
