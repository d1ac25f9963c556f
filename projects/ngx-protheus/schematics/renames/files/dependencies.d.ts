// The parts of Angular, RxJS and test frameworks through which an application gets its services.

/* eslint-disable @typescript-eslint/no-explicit-any -- types that the renames do not need */

declare module '@angular/core' {
  type Token<T> = abstract new (...args: any[]) => T;
  export function inject<T>(token: Token<T>, options?: any): T;
  export abstract class Injector {
    get<T>(token: Token<T>, ...more: any[]): T;
  }
  export abstract class EnvironmentInjector extends Injector {}
  export interface DebugElement {
    readonly injector: Injector;
    [member: string]: any;
  }
  export type Signal<T> = () => T;
}

declare module '@angular/core/testing' {
  import { type DebugElement } from '@angular/core';
  type Token<T> = abstract new (...args: any[]) => T;
  export interface TestBed {
    configureTestingModule(metadata: any): TestBed;
    createComponent<T>(component: Token<T>): ComponentFixture<T>;
    inject<T>(token: Token<T>, ...more: any[]): T;
    [member: string]: any;
  }
  export const TestBed: TestBed;
  export function inject(tokens: any[], callback: (...args: any[]) => any): any;
  export interface ComponentFixture<T> {
    readonly componentInstance: T;
    readonly debugElement: DebugElement;
    [member: string]: any;
  }
}

declare module '@angular/core/rxjs-interop' {
  import { type Observable, type OperatorFunction } from 'rxjs';
  export function takeUntilDestroyed<T>(...args: any[]): OperatorFunction<T, T>;
  export function toSignal<T>(source: Observable<T>, ...more: any[]): () => T;
}

declare module 'rxjs' {
  export type OperatorFunction<T, R> = (source: Observable<T>) => Observable<R>;
  export class Observable<T> {
    pipe(): Observable<T>;
    pipe<A>(a: OperatorFunction<T, A>): Observable<A>;
    pipe<A, B>(a: OperatorFunction<T, A>, b: OperatorFunction<A, B>): Observable<B>;
    pipe<A, B, C>(
      a: OperatorFunction<T, A>,
      b: OperatorFunction<A, B>,
      c: OperatorFunction<B, C>,
    ): Observable<C>;
    pipe(...operators: any[]): Observable<any>;
    subscribe(
      observer?:
        ((value: T) => void) | { next?: (value: T) => void; error?: any; complete?: () => void },
    ): any;
  }
  export function filter<T>(accepts: (value: T, index: number) => unknown): OperatorFunction<T, T>;
  export function firstValueFrom<T>(source: Observable<T>, ...more: any[]): Promise<T>;
  export function map<T, R>(project: (value: T, index: number) => R): OperatorFunction<T, R>;
  export function tap<T>(next: (value: T) => void): OperatorFunction<T, T>;
}

declare module 'rxjs/operators' {
  export { filter, map, tap } from 'rxjs';
}

declare module 'vitest' {
  export type Mocked<T> = T;
  export type MockedObject<T> = T;
}

declare namespace jasmine {
  type SpyObj<T> = { [K in keyof T]: T[K] & Record<string, any> };
  function createSpyObj<T>(...args: any[]): SpyObj<T>;
}

declare namespace jest {
  type Mocked<T> = T;
  type MockedObject<T> = T;
  function spyOn(...args: any[]): any;
}
