import { provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import {
  Component,
  type EnvironmentProviders,
  importProvidersFrom,
  type Provider,
  provideExperimentalZonelessChangeDetection,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter, type Routes } from '@angular/router';
import { PoHttpInterceptorModule } from '@po-ui/ng-components';
import { protheusInterceptor } from 'ngx-protheus';
import { provideProtheusTesting, type ProtheusTestingOptions } from 'ngx-protheus/testing';

/** What stands behind the routes that a page leads to. */
@Component({ selector: 'pro-spec-target', standalone: true, template: '' })
class TargetComponent {}

/** How the application of a spec is made. */
export interface PageSetup {
  readonly host?: ProtheusTestingOptions;
  readonly routes?: Routes;
  readonly zoneless?: boolean;
  readonly providers?: (Provider | EnvironmentProviders)[];
}

/** An application as a customer has it: PO UI’s interceptor, ours, a router. */
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

/** Waits until something is true; fails with what it was waiting for. */
export async function until(what: string, condition: () => unknown): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (condition()) return;
    await new Promise<void>(resolve => setTimeout(resolve));
  }
  throw new Error(`It did not happen: ${what}.`);
}

/** Types into a field as a person does. */
export function type(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The button with this label. */
export function button(element: Element, label: string): HTMLButtonElement {
  const found = [...element.querySelectorAll('button')].find(
    candidate => candidate.textContent?.trim() === label,
  );
  if (!found) throw new Error(`There is no button "${label}".`);
  return found;
}

/** Chooses a language in the page’s select. */
export async function chooseLanguage(page: Element, label: string): Promise<void> {
  await until('the languages', () => page.querySelector('po-select select'));
  const select = page.querySelector('po-select select') as HTMLSelectElement;
  await until(label, () => [...select.options].some(({ text }) => text.trim() === label));
  select.selectedIndex = [...select.options].findIndex(({ text }) => text.trim() === label);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
