import { forwardRef, type Provider, type Type } from '@angular/core';
import { NG_VALIDATORS, NG_VALUE_ACCESSOR } from '@angular/forms';

/**
 * Registers a component as the value accessor and the validator of a form control.
 *
 * @param component Returns the class of the component.
 */
export function provideField(component: () => Type<unknown>): Provider[] {
  return [NG_VALUE_ACCESSOR, NG_VALIDATORS].map(provide => ({
    provide,
    useExisting: forwardRef(component),
    multi: true,
  }));
}
