import { type ProviderToken } from '@angular/core';

/** A call of an application: it injects services and uses them. */
export type Call = (get: <T>(token: ProviderToken<T>) => T) => unknown;

/** Calls by their names. */
export type Calls = Record<string, Call>;
