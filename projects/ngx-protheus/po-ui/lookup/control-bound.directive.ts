import { type AfterContentChecked, Directive, Input } from '@angular/core';

/**
 * Calls a function after Angular has bound a control to PO UI's lookup and before the lookup is
 * rendered. Binding a control enables the lookup whatever `p-disabled` says.
 */
@Directive({ selector: 'po-lookup[proControlBound]', standalone: true })
export class ControlBoundDirective implements AfterContentChecked {
  @Input({ required: true }) proControlBound!: () => void;

  ngAfterContentChecked(): void {
    this.proControlBound();
  }
}
