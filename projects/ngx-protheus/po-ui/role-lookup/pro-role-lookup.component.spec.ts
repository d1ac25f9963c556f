import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, ViewChild } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormsModule } from '@angular/forms';
import { ProRoleLookupHarness } from 'ngx-protheus/po-ui/testing';
import { type ProtheusTestingOptions } from 'ngx-protheus/testing';
import { seriousViolations } from '../spec-support/axe';
import { provideFieldTesting } from '../spec-support/field-providers';
import { nextMacrotask } from '../spec-support/rest-server';
import { usePoUiLanguage } from '../spec-support/use-po-ui-language';
import { ProRoleLookupComponent } from './pro-role-lookup.component';

@Component({
  selector: 'pro-with-role',
  standalone: true,
  imports: [FormsModule, ProRoleLookupComponent],
  template: `<pro-role-lookup [p-disabled]="locked" [(ngModel)]="role" />`,
})
class WithRoleComponent {
  role: string | null = null;
  locked: boolean | string = false;
  @ViewChild(ProRoleLookupComponent) field!: ProRoleLookupComponent;
}

const ROLES = [
  ['000001', 'Comprador'],
  ['000002', 'Vendedor'],
];

describe('pro-role-lookup', () => {
  let fixture: ComponentFixture<WithRoleComponent>;

  usePoUiLanguage('pt-BR');

  function show(options?: ProtheusTestingOptions): void {
    TestBed.configureTestingModule({ providers: provideFieldTesting(options) });
    fixture = TestBed.createComponent(WithRoleComponent);
    fixture.detectChanges();
  }

  const field = () => TestbedHarnessEnvironment.loader(fixture).getHarness(ProRoleLookupHarness);

  it('shows the roles that AdvPL sends, and sets the chosen one as the value', async () => {
    show({ advpl: { getRoleList: ROLES } });
    const search = await (await field()).open();

    expect(await search.getColumns()).toEqual(['Código', 'Descrição']);
    expect(await search.getRows()).toEqual(ROLES);
    await search.searchFor('vend');
    expect(await search.getRows()).toEqual([['000002', 'Vendedor']]);
    await search.choose('Vendedor');
    expect(fixture.componentInstance.role).toBe('000002');
  });

  it('has a label and no serious violation', async () => {
    show();

    expect(await (await field()).getLabel()).toBe('Papel de trabalho');
    expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
  });

  it('is empty outside a host, where there are no roles', async () => {
    show({ embedding: 'browser' });
    fixture.componentInstance.field.open();
    await nextMacrotask();

    expect(await (await (await field()).getSearch())!.getRows()).toEqual([]);
  });

  it('is disabled by p-disabled as a boolean and as a string', async () => {
    show();
    for (const [locked, disabled] of [
      [true, true],
      [false, false],
      ['true', true],
      ['false', false],
    ] as const) {
      fixture.componentInstance.locked = locked;
      fixture.changeDetectorRef.markForCheck();
      expect(await (await field()).isDisabled())
        .withContext(`${locked}`)
        .toBe(disabled);
    }
  });
});
