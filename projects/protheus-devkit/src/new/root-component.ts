/** The forms of the root component over the majors of Angular. */
export interface RootShape {
  readonly isModule: boolean;
  /** The file without its ending, and its class. */
  readonly file: string;
  readonly type: string;
  /** The file of the routing module, without its ending. */
  readonly routing: string;
  /** Whether a component is standalone only when it says so: before 19. */
  readonly saysStandalone: boolean;
  /** Whether PO UI needs the animations of Angular: before 19. */
  readonly hasAnimations: boolean;
  /** Whether `ng new` provides listeners for errors: from 20 on. */
  readonly handlesErrors: boolean;
}

/**
 * The root component and its template: the page of the route in PO UI's wrapper. A toolbar or a menu is the
 * application's own choice: Protheus shows its own above.
 */
export function rootComponent(shape: RootShape): { component: string; template: string } {
  const { isModule, file, type, saysStandalone } = shape;
  const kind = isModule
    ? // From 19 on a component is standalone unless it says that it is not.
      saysStandalone
      ? ''
      : '  standalone: false,\n'
    : `${saysStandalone ? '  standalone: true,\n' : ''}  imports: [RouterOutlet],\n`;
  return {
    component: `import { Component } from '@angular/core';
${isModule ? '' : "import { RouterOutlet } from '@angular/router';\n"}
@Component({
  selector: 'app-root',
${kind}  templateUrl: './${file}.html',
  styleUrl: './${file}.css',
})
export class ${type} {}
`,
    template: `<div class="po-wrapper">
  <router-outlet></router-outlet>
</div>
`,
  };
}

/** The unit test of the root component. */
export function rootSpec({ isModule, file, type }: RootShape): string {
  return `import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router${isModule ? ', RouterOutlet' : ''} } from '@angular/router';
import { ${type} } from './${file}';

@Component({ selector: 'app-pagina', standalone: true, template: 'Pedidos' })
class PaginaComponent {}

describe('${type}', () => {
  it('mostra a página da rota', async () => {
    TestBed.configureTestingModule({
${isModule ? `      declarations: [${type}],\n      imports: [RouterOutlet],\n` : ''}      providers: [provideRouter([{ path: 'pedidos', component: PaginaComponent }])],
    });
    const fixture = TestBed.createComponent(${type});
    fixture.detectChanges();
    await TestBed.inject(Router).navigateByUrl('/pedidos');
    fixture.detectChanges();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Pedidos');
  });
});
`;
}

/** The root module. */
export function moduleSource(shape: RootShape): string {
  const { file, type, routing, hasAnimations, handlesErrors } = shape;
  const animations = hasAnimations
    ? "import { BrowserAnimationsModule } from '@angular/platform-browser/animations';\n"
    : '';
  const browser = hasAnimations ? 'BrowserAnimationsModule' : 'BrowserModule';
  const listeners = handlesErrors ? ', provideBrowserGlobalErrorListeners' : '';
  return `import { registerLocaleData } from '@angular/common';
import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import localePt from '@angular/common/locales/pt';
import { DEFAULT_CURRENCY_CODE, LOCALE_ID, NgModule${listeners} } from '@angular/core';
${hasAnimations ? animations : "import { BrowserModule } from '@angular/platform-browser';\n"}import { PoHttpRequestModule } from '@po-ui/ng-components';

import { AppRoutingModule } from './${routing}';
import { ${type} } from './${file}';

registerLocaleData(localePt);

@NgModule({
  declarations: [${type}],
  imports: [${browser}, AppRoutingModule, PoHttpRequestModule],
  providers: [
    { provide: LOCALE_ID, useValue: 'pt-BR' },
    { provide: DEFAULT_CURRENCY_CODE, useValue: 'BRL' },
${handlesErrors ? '    provideBrowserGlobalErrorListeners(),\n' : ''}    provideHttpClient(withInterceptorsFromDi()),
  ],
  bootstrap: [${type}],
})
export class AppModule {}
`;
}
