import { Component, provideExperimentalZonelessChangeDetection, ViewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { ProCompanyLookupComponent } from '../company-lookup/pro-company-lookup.component';
import { provideFieldTesting } from '../spec-support/field-providers';
import { FakeRestServer, nextMacrotask } from '../spec-support/rest-server';

@Component({
  selector: 'pro-zoneless-form',
  standalone: true,
  imports: [ProCompanyLookupComponent, ReactiveFormsModule],
  template: `<pro-company-lookup [formControl]="company" />`,
})
class ZonelessFormComponent {
  readonly company = new FormControl<string | null>('T2');
  @ViewChild(ProCompanyLookupComponent) field!: ProCompanyLookupComponent;
}

describe('A field without zone.js', () => {
  it('shows, searches and writes its value without a manual change detection', async () => {
    TestBed.configureTestingModule({
      providers: [provideExperimentalZonelessChangeDetection(), ...provideFieldTesting()],
    });
    const server = new FakeRestServer();
    const fixture = TestBed.createComponent(ZonelessFormComponent);
    const { company } = fixture.componentInstance;
    await server.respond('/companies/T2', { Code: 'T2', CorporateName: 'Grupo 2' });
    const input: HTMLInputElement = fixture.nativeElement.querySelector('input');
    await nextMacrotask();
    expect(input.value).toBe('T2 - Grupo 2');
    expect(input.disabled).toBeFalse();

    fixture.componentInstance.field.open();
    await server.respond(/page=1/, {
      items: [{ Code: 'T3', CorporateName: 'Grupo 3' }],
      hasNext: false,
    });
    await nextMacrotask();
    const radio = document.querySelector<HTMLInputElement>('po-lookup-modal tbody input')!;
    radio.click();
    const [, select] = document.querySelectorAll<HTMLElement>('po-modal-footer button');
    select.click();
    await nextMacrotask();

    expect(company.value).toBe('T3');
    expect(input.value).toBe('T3 - Grupo 3');
    expect(document.querySelector('po-lookup-modal')).toBeNull();
  });
});
