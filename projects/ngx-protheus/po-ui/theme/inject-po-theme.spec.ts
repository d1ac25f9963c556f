import { inject, Injectable, NgModule, type ProviderToken } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PoThemeService } from '@po-ui/ng-components';
import { injectPoTheme, injectWithWindow } from './inject-po-theme';

const WINDOW = 'Window' as unknown as ProviderToken<Window>;

/** A service like `PoThemeService` of PO UI 17 and 18. */
@Injectable({ providedIn: 'root' })
class InjectsWindow {
  readonly window = inject(WINDOW);
}

@NgModule({ providers: [InjectsWindow, { provide: 'Window', useFactory: () => window }] })
class ProvidesWindowModule {}

describe('injectWithWindow', () => {
  const read = () =>
    TestBed.runInInjectionContext(() => injectWithWindow(InjectsWindow, ProvidesWindowModule));

  it('creates a service that injects "Window" when the application does not provide it', () => {
    expect(() => TestBed.inject(InjectsWindow)).toThrowError(/Window/);
    TestBed.resetTestingModule();
    expect(read().window).toBe(window);
  });

  it('returns the service of the root when the application provides "Window"', () => {
    TestBed.configureTestingModule({ providers: [{ provide: 'Window', useValue: window }] });
    expect(read()).toBe(TestBed.inject(InjectsWindow));
  });
});

describe('injectPoTheme', () => {
  it('returns the service of the root when PO UI does not inject "Window"', () => {
    expect(TestBed.runInInjectionContext(injectPoTheme)).toBe(TestBed.inject(PoThemeService));
  });
});
