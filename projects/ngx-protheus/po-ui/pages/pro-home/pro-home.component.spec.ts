import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ProtheusSession } from 'ngx-protheus';
import { type FakeProtheusSession } from 'ngx-protheus/testing';

import { seriousViolations } from '../../spec-support/axe';
import { keepPoUiLanguage } from '../../spec-support/keep-po-ui-language';
import { setUpPage } from '../../spec-support/page-setup';
import { ProHomeComponent } from './pro-home.component';

describe('ProHomeComponent', () => {
  keepPoUiLanguage('pt-BR');
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

  it('shows where the user works', () => {
    const fixture = open();
    for (const fact of [
      'T1 - Grupo Teste 1',
      'D MG 01 - Filial Belo Horizonte',
      'FAT',
      '02/01/2026',
    ]) {
      expect(text(fixture)).toContain(fact);
    }
  });

  it('follows the session', () => {
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
    it(`greets at ${hour} o’clock by "${greeting}"`, () => {
      expect(text(open(undefined, hour))).toContain(greeting);
    });
  }

  it('welcomes whom it does not know, and shows nothing that is not there', () => {
    const nothing = { company: null, branch: null, module: null, baseDate: null, token: null };
    const fixture = open(nothing);
    expect(text(fixture).trim()).toBe('Bem-vindo ao Protheus');
  });

  it('has no serious violation of accessibility', async () => {
    const fixture = open();
    jasmine.clock().uninstall();
    expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
  });
});
