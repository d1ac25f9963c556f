import { provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import {
  Component,
  type EnvironmentProviders,
  importProvidersFrom,
  provideExperimentalZonelessChangeDetection,
  type Provider,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter, type Routes } from '@angular/router';
import { PoHttpInterceptorModule } from '@po-ui/ng-components';
import { protheusInterceptor } from 'ngx-protheus';
import { type ProtheusTestingOptions, provideProtheusTesting } from 'ngx-protheus/testing';

/** The component of all routes that are not given. */
@Component({ selector: 'pro-spec-target', standalone: true, template: '' })
class TargetComponent {}

/** The options of the application under test. */
export interface PageSetup {
  readonly host?: ProtheusTestingOptions;
  readonly routes?: Routes;
  readonly zoneless?: boolean;
  readonly providers?: (Provider | EnvironmentProviders)[];
}

/** Configures an application with PO UI's interceptor, the library's and a router. */
export function setUpPage({ host, routes = [], zoneless, providers = [] }: PageSetup = {}): void {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptorsFromDi(), withInterceptors([protheusInterceptor])),
      importProvidersFrom(PoHttpInterceptorModule),
      provideHttpClientTesting(),
      provideProtheusTesting(host),
      provideRouter([...routes, { path: '**', component: TargetComponent }]),
      provideNoopAnimations(),
      ...(zoneless ? [provideExperimentalZonelessChangeDetection()] : []),
      ...providers,
    ],
  });
}

/**
 * Waits until a condition is true.
 *
 * @param what The condition in words, for the error.
 */
export async function until(what: string, condition: () => unknown): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (condition()) return;
    await new Promise<void>(resolve => setTimeout(resolve));
  }
  throw new Error(`It did not happen: ${what}.`);
}

/** Types into a field with the events of a browser. */
export function type(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The button with a label. */
export function button(element: Element, label: string): HTMLButtonElement {
  const found = [...element.querySelectorAll('button')].find(
    candidate => candidate.textContent?.trim() === label,
  );
  if (!found) throw new Error(`There is no button "${label}".`);
  return found;
}

/** Chooses a language in the select of the page. */
export async function chooseLanguage(page: Element, label: string): Promise<void> {
  await until('the languages', () => page.querySelector('po-select select'));
  const select = page.querySelector('po-select select') as HTMLSelectElement;
  await until(label, () => [...select.options].some(({ text }) => text.trim() === label));
  select.selectedIndex = [...select.options].findIndex(({ text }) => text.trim() === label);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
