import { type AfterContentChecked, Directive, Input } from '@angular/core';

/**
 * Tells a field that its control has just been bound to PO UI’s lookup, before the lookup is painted.
 * Binding a control enables the lookup whatever `p-disabled` says.
 */
@Directive({ selector: 'po-lookup[proLookupWired]', standalone: true })
export class LookupWiredDirective implements AfterContentChecked {
  @Input({ required: true }) proLookupWired!: () => void;

  ngAfterContentChecked(): void {
    this.proLookupWired();
  }
}
