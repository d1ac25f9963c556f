import { InjectionToken, NgModule } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PoDialogService } from '@po-ui/ng-components';
import { injectPoDialog, injectWithModule } from './inject-po-dialog';

const DIALOGS = new InjectionToken<string>('the dialogs of PO UI 17');

@NgModule({ providers: [{ provide: DIALOGS, useValue: 'of the module' }] })
class DialogsModule {}

describe('injectPoDialog', () => {
  it("returns PO UI's service", () => {
    expect(TestBed.runInInjectionContext(injectPoDialog)).toBe(TestBed.inject(PoDialogService));
  });

  it('creates the service when no module of the application provides it, as with PO UI 17', () => {
    expect(TestBed.runInInjectionContext(() => injectWithModule(DIALOGS, DialogsModule))).toBe(
      'of the module',
    );
  });

  it('returns the service that the application provides', () => {
    TestBed.configureTestingModule({ providers: [{ provide: DIALOGS, useValue: 'of the app' }] });

    expect(TestBed.runInInjectionContext(() => injectWithModule(DIALOGS, DialogsModule))).toBe(
      'of the app',
    );
  });
});
