import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ProtheusSession } from 'ngx-protheus';
import { FakeProtheusHost } from 'ngx-protheus/testing';
import { seriousViolations } from '../../spec-support/axe';
import { chooseLanguage, setUpPage } from '../../spec-support/page-setup';
import { usePoUiLanguage } from '../../spec-support/use-po-ui-language';
import { ProPageBackgroundComponent } from './pro-page-background.component';

const LOGO = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E';

@Component({
  selector: 'pro-spec-page',
  standalone: true,
  imports: [ProPageBackgroundComponent],
  template: `
    <pro-page-background
      p-show-select-language
      p-highlight-info="Tudo em um só lugar"
      [p-background]="picture"
      [p-logo]="logo"
      [p-secondary-logo]="logo"
      (p-selected-language)="selected.push($event)"
    >
      <h1>Bem-vindo</h1>
    </pro-page-background>
  `,
})
class PageComponent {
  logo = LOGO;
  picture: string | undefined = LOGO;
  selected: string[] = [];
}

describe('ProPageBackgroundComponent', () => {
  usePoUiLanguage('pt-BR');

  function open(): ComponentFixture<PageComponent> {
    setUpPage({
      host: {
        advpl: {
          getLanguages: call =>
            call.answer('setLanguages', [
              { language: 'pt', description: 'Português' },
              { language: 'en', description: 'English' },
            ]),
          changeLanguage: call => call.answer('changeLanguage', 'true'),
        },
      },
    });
    const fixture = TestBed.createComponent(PageComponent);
    fixture.autoDetectChanges();
    return fixture;
  }
  const text = ({ nativeElement }: ComponentFixture<PageComponent>): string =>
    (nativeElement as HTMLElement).textContent ?? '';

  it('shows the content, the logos, the picture and its text', async () => {
    const fixture = open();
    await fixture.whenStable();
    expect(text(fixture)).toContain('Bem-vindo');
    expect(text(fixture)).toContain('Tudo em um só lugar');
    expect(fixture.nativeElement.querySelectorAll('img').length).toBe(3);
  });

  it('renders nothing for inputs that are not set', async () => {
    const fixture = open();
    Object.assign(fixture.componentInstance, { logo: undefined, picture: undefined });
    fixture.changeDetectorRef.markForCheck();
    await fixture.whenStable();
    expect(fixture.nativeElement.querySelector('img, aside, footer')).toBeNull();
    expect(text(fixture)).not.toContain('Tudo em um só lugar');
  });

  it('changes the language of texts, session and AdvPL', async () => {
    const fixture = open();
    await fixture.whenStable();
    expect(text(fixture)).toContain('Idioma');
    await chooseLanguage(fixture.nativeElement, 'English');
    await fixture.whenStable();
    expect(text(fixture)).toContain('Language');
    expect(TestBed.inject(ProtheusSession).language()).toBe('en');
    expect(TestBed.inject(FakeProtheusHost).sent('changeLanguage')).toEqual(['en']);
    expect(fixture.componentInstance.selected).toEqual(['en']);
  });

  it('stores pt-BR in the session for Portuguese', async () => {
    localStorage.setItem('PO_USER_LOCALE', 'en');
    const fixture = open();
    await fixture.whenStable();
    await chooseLanguage(fixture.nativeElement, 'Português');
    await fixture.whenStable();
    expect(TestBed.inject(ProtheusSession).language()).toBe('pt-BR');
  });

  it('has no serious violation of accessibility', async () => {
    const fixture = open();
    await fixture.whenStable();
    expect(await seriousViolations(fixture.nativeElement)).toEqual([]);
  });
});
