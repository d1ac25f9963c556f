import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { HttpClient } from '@angular/common/http';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ProtheusSession } from 'ngx-protheus';
import { ProBranchLookupHarness, ProCompanyLookupHarness } from 'ngx-protheus/po-ui/testing';
import { FakeProtheusHost, type ProtheusTestingOptions } from 'ngx-protheus/testing';
import { seriousViolations } from '../spec-support/axe';
import { provideFieldTesting } from '../spec-support/field-providers';
import { FakeRestServer, nextMacrotask } from '../spec-support/rest-server';
import { typeCode } from '../spec-support/type-code';
import { usePoUiLanguage } from '../spec-support/use-po-ui-language';
import {
  type ProCompanyBranch,
  type ProCompanyBranchChanges,
  ProCompanyBranchComponent,
} from './pro-company-branch.component';

@Component({
  selector: 'pro-toolbar',
  standalone: true,
  imports: [ProCompanyBranchComponent],
  template: `<pro-company-branch [pro-change]="change" (contextChanged)="changed.push($event)" />`,
})
class ToolbarComponent {
  change: ProCompanyBranchChanges = 'both';
  readonly changed: ProCompanyBranch[] = [];
}

const T2 = { Code: 'T2', CorporateName: 'Grupo Teste 2' };
const BRANCH = { Code: '02 ', Description: 'Filial 2', EnterpriseGroup: 'T2' };

describe('pro-company-branch', () => {
  let fixture: ComponentFixture<ToolbarComponent>;
  let server: FakeRestServer;

  usePoUiLanguage('pt-BR');

  function show(change: ProCompanyBranchChanges = 'both', options?: ProtheusTestingOptions): void {
    TestBed.configureTestingModule({ providers: provideFieldTesting(options) });
    server = new FakeRestServer();
    fixture = TestBed.createComponent(ToolbarComponent);
    fixture.componentInstance.change = change;
    fixture.detectChanges();
  }

  afterEach(() => server.verify());

  const element = <E extends HTMLElement = HTMLElement>(selector: string): E =>
    fixture.nativeElement.querySelector(selector);
  const action = (which: 'cancel' | 'confirm'): HTMLButtonElement =>
    fixture.nativeElement.querySelectorAll('po-modal-footer button')[which === 'cancel' ? 0 : 1];

  async function open(): Promise<void> {
    element('po-button button').click();
    await settle();
  }

  async function settle(): Promise<void> {
    for (let step = 0; step < 5; step++) {
      await nextMacrotask();
      fixture.detectChanges();
    }
  }

  /** Chooses company T2 and its branch 02. */
  async function choose(): Promise<void> {
    await typeCode(element('pro-company-lookup'), 'T2');
    await server.respond('/companies/T2', T2);
    await settle();
    (await server.request('/branches/T2|D MG 01 ')).flush(null, { status: 404, statusText: 'No' });
    await settle();
    await typeCode(element('pro-branch-lookup'), '02');
    await server.respond('/branches/T2|02', BRANCH);
    await settle();
  }

  it('shows company and branch of the session, and has an accessible name', async () => {
    show();
    const button = element('po-button button');

    expect(button.textContent?.trim()).toBe('Grupo Teste 1 / Filial Belo Horizonte');
    expect(button.getAttribute('aria-label')).toBe(
      'Trocar empresa e filial: Grupo Teste 1 / Filial Belo Horizonte',
    );
    expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
  });

  it('updates when the session changes', () => {
    show();
    TestBed.inject(ProtheusSession).setTenant(T2, BRANCH);
    fixture.detectChanges();

    expect(element('po-button').textContent?.trim()).toBe('Grupo Teste 2 / Filial 2');
  });

  it('opens a dialog with the current company and branch, without a serious violation', async () => {
    show();
    await open();
    const loader = TestbedHarnessEnvironment.loader(fixture);

    const company = await loader.getHarness(ProCompanyLookupHarness);
    const branch = await loader.getHarness(ProBranchLookupHarness);
    expect(await company.getText()).toBe('T1 - Grupo Teste 1');
    expect(await branch.getText()).toBe('D MG 01 - Filial Belo Horizonte');
    expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
  });

  it('changes the session and the next request, notifies AdvPL and emits contextChanged', async () => {
    show();
    const host = TestBed.inject(FakeProtheusHost);
    await open();
    await choose();
    action('confirm').click();
    await settle();

    expect(TestBed.inject(ProtheusSession).company()).toEqual(T2);
    expect(TestBed.inject(ProtheusSession).branch()).toEqual(BRANCH);
    expect(fixture.componentInstance.changed).toEqual([{ company: T2, branch: BRANCH }]);
    expect(element('pro-company-lookup')).toBeNull();
    TestBed.inject(HttpClient).get('/api/v1/products').subscribe();
    const { request } = await server.respond('/api/v1/products', []);
    expect(request.headers.get('tenantid')).toBe('T2,02 ,');
    expect(host.sent('contextChanged')).toEqual(['{"company":"T2","branch":"02 "}']);
  });

  it('disables the confirmation until company and branch are chosen', async () => {
    show();
    await open();
    await typeCode(element('pro-branch-lookup'), '');
    await settle();

    expect(action('confirm').disabled).toBeTrue();
  });

  it('changes nothing when it is cancelled', async () => {
    show();
    const previous = TestBed.inject(ProtheusSession).company();
    await open();
    await choose();
    action('cancel').click();
    await settle();

    expect(TestBed.inject(ProtheusSession).company()).toEqual(previous);
    expect(fixture.componentInstance.changed).toEqual([]);
  });

  it('changes only the branch when pro-change is branch', async () => {
    show('branch');
    await open();
    expect(element('pro-company-lookup')).toBeNull();
    await typeCode(element('pro-branch-lookup'), 'D MG 02 ');
    await server.respond('/branches/T1|D MG 02 ', { Code: 'D MG 02 ', Description: 'Dois' });
    await settle();
    action('confirm').click();

    expect(TestBed.inject(ProtheusSession).company()?.Code).toBe('T1');
    expect(TestBed.inject(ProtheusSession).branch()?.Code).toBe('D MG 02 ');
  });

  it('only shows company and branch when pro-change is none', () => {
    show('none');

    expect(element('po-button')).toBeNull();
    expect(element('.pro-company-branch-text').textContent).toBe(
      'Grupo Teste 1 / Filial Belo Horizonte',
    );
  });
});
