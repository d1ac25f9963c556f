import { inject, Injectable, NgModule, type ProviderToken } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PoThemeService } from '@po-ui/ng-components';

import { injectPoTheme, injectWithWindow } from './inject-po-theme';

const WINDOW = 'Window' as unknown as ProviderToken<Window>;

/** A service as that of PO UI 17 and 18. */
@Injectable({ providedIn: 'root' })
class AsksForWindow {
  readonly window = inject(WINDOW);
}

@NgModule({ providers: [AsksForWindow, { provide: 'Window', useFactory: () => window }] })
class BringsWindow {}

describe('injectWithWindow', () => {
  const read = () =>
    TestBed.runInInjectionContext(() => injectWithWindow(AsksForWindow, BringsWindow));

  it('makes a service that needs "Window", which the application does not provide', () => {
    expect(() => TestBed.inject(AsksForWindow)).toThrowError(/Window/);
    TestBed.resetTestingModule();
    expect(read().window).toBe(window);
  });

  it('takes the application’s own where it provides "Window"', () => {
    TestBed.configureTestingModule({ providers: [{ provide: 'Window', useValue: window }] });
    expect(read()).toBe(TestBed.inject(AsksForWindow));
  });
});

describe('injectPoTheme', () => {
  it('is the application’s own in a PO UI that asks for no "Window"', () => {
    expect(TestBed.runInInjectionContext(injectPoTheme)).toBe(TestBed.inject(PoThemeService));
  });
});
