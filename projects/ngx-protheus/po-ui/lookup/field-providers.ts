import { forwardRef, type Provider, type Type } from '@angular/core';
import { NG_VALIDATORS, NG_VALUE_ACCESSOR } from '@angular/forms';

/** Makes a component the value of a form and its validator. */
export function provideField(component: () => Type<unknown>): Provider[] {
  return [NG_VALUE_ACCESSOR, NG_VALIDATORS].map(provide => ({
    provide,
    useExisting: forwardRef(component),
    multi: true,
  }));
}
