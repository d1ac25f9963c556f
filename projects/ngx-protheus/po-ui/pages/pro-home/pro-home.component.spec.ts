import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ProtheusSession } from 'ngx-protheus';
import { type FakeProtheusSession } from 'ngx-protheus/testing';
import { seriousViolations } from '../../spec-support/axe';
import { setUpPage } from '../../spec-support/page-setup';
import { usePoUiLanguage } from '../../spec-support/use-po-ui-language';
import { ProHomeComponent } from './pro-home.component';

describe('ProHomeComponent', () => {
  usePoUiLanguage('pt-BR');
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  function open(session?: FakeProtheusSession, hour = 9): ComponentFixture<ProHomeComponent> {
    jasmine.clock().mockDate(new Date(2026, 0, 2, hour));
    setUpPage({ host: { session } });
    const fixture = TestBed.createComponent(ProHomeComponent);
    fixture.detectChanges();
    return fixture;
  }
  const text = ({ nativeElement }: ComponentFixture<ProHomeComponent>): string =>
    nativeElement.textContent;

  it('shows the values of the session', () => {
    const fixture = open();
    for (const value of [
      'T1 - Grupo Teste 1',
      'D MG 01 - Filial Belo Horizonte',
      'FAT',
      '02/01/2026',
    ]) {
      expect(text(fixture)).toContain(value);
    }
  });

  it('updates when the session changes', () => {
    const fixture = open();
    TestBed.inject(ProtheusSession).setModule('FIN');
    fixture.detectChanges();
    expect(text(fixture)).toContain('FIN');
  });

  for (const [hour, greeting] of [
    [9, 'Bom dia, admin!'],
    [12, 'Boa tarde, admin!'],
    [18, 'Boa noite, admin!'],
  ] as const) {
    it(`greets at ${hour}:00 with "${greeting}"`, () => {
      expect(text(open(undefined, hour))).toContain(greeting);
    });
  }

  it('welcomes an unknown user, and leaves out the values that are not set', () => {
    const empty = { company: null, branch: null, module: null, baseDate: null, token: null };
    const fixture = open(empty);
    expect(text(fixture).trim()).toBe('Bem-vindo ao Protheus');
  });

  it('has no serious violation of accessibility', async () => {
    const fixture = open();
    jasmine.clock().uninstall();
    expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
  });
});
