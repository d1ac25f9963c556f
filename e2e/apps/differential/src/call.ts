import { type ProviderToken } from '@angular/core';

/** What an application writes: it gets its services and calls one. */
export type Call = (get: <T>(token: ProviderToken<T>) => T) => unknown;

/** Calls by their names. */
export type Calls = Record<string, Call>;
