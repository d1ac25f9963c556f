import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type ProSystemModules, ProSystemModuleService } from 'ngx-protheus';
import { ProSystemModuleLookupHarness } from 'ngx-protheus/po-ui/testing';
import { seriousViolations } from '../spec-support/axe';
import { provideFieldTesting } from '../spec-support/field-providers';
import { FakeRestServer } from '../spec-support/rest-server';
import { typeCode } from '../spec-support/type-code';
import { usePoUiLanguage } from '../spec-support/use-po-ui-language';
import { ProSystemModuleLookupComponent } from './pro-system-module-lookup.component';

@Component({
  selector: 'pro-with-module',
  standalone: true,
  imports: [ProSystemModuleLookupComponent],
  template: `
    <pro-system-module-lookup
      p-label=""
      [parent]="settings"
      (systeModuleSetted)="setted.push($event)"
    />
  `,
})
class WithModuleComponent {
  readonly settings: Record<string, unknown> = {};
  readonly setted: ProSystemModules[] = [];
}

const FAT = { id: '5', name: 'SIGAFAT', description: 'Faturamento' };

describe('pro-system-module-lookup', () => {
  let fixture: ComponentFixture<WithModuleComponent>;
  let server: FakeRestServer;

  usePoUiLanguage('es');

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideFieldTesting() });
    server = new FakeRestServer();
    fixture = TestBed.createComponent(WithModuleComponent);
    fixture.detectChanges();
  });

  afterEach(() => server.verify());

  const field = () =>
    TestbedHarnessEnvironment.loader(fixture).getHarness(ProSystemModuleLookupHarness);

  it('has an accessible name and no serious violation without a visible label', async () => {
    expect(await (await field()).getLabel()).toBe('Módulo');
    expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
  });

  it('writes the number to its parent, and sets the module of the session', async () => {
    await typeCode(fixture.nativeElement, '5');
    await server.respond('/api/framework/v1/systemModules/5', FAT);
    const { settings, setted } = fixture.componentInstance;

    expect(settings['environment_code']).toBe('5');
    expect(setted).toEqual([FAT]);
    expect(TestBed.inject(ProSystemModuleService).systemModule).toEqual(FAT);
    expect(await (await field()).getText()).toBe('5 - Faturamento');
  });

  it('shows three columns in the search', async () => {
    const opened = (await field()).open();
    await server.respond(/systemModules\?page=1&pageSize=10$/, { items: [FAT], hasNext: false });
    const search = await opened;

    expect(await search.getColumns()).toEqual(['Número', 'Nombre', 'Descripción']);
    expect(await search.getRows()).toEqual([['5', 'SIGAFAT', 'Faturamento']]);
  });
});
