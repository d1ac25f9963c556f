// What version 0.1 exported, as far as the renames need it: the migration reads the types of an
// application against these declarations, because the installed package already has the new names.

/* eslint-disable @typescript-eslint/no-explicit-any -- types that the renames do not need */

declare module 'ngx-protheus' {
  import { type Signal } from '@angular/core';
  import { type Observable } from 'rxjs';

  export interface AddressExplanation {
    readonly address: string;
    readonly headers: readonly string[];
    readonly kind: AddressKind | 'undecided';
    readonly reason: string;
    readonly rule: number | undefined;
  }
  export type AddressKind = 'rest' | 'asset' | 'foreign' | 'trusted';
  export function allPages<T>(
    load: (page: number) => Observable<Partial<ListPage<T>>>,
  ): Observable<T[]>;
  export interface AppConfigOptions {
    timeout?: number;
    url?: string;
  }
  export function blockBackAction(url: string, name: string, proJsToAdvpl: any): () => void;
  export interface ContextChange {
    readonly branch: any;
    readonly company: any;
    readonly foreign: boolean;
  }
  export function convertToBoolean(value: unknown): boolean;
  export interface Email {
    primary: boolean;
    type: string;
    value: string;
  }
  export interface Embedding {
    readonly channel: 'none' | 'connecting' | 'connected' | 'lost';
    readonly kind: HostKind;
  }
  export function embedding(): Embedding;
  export interface EmbeddingResult extends Embedding {
    readonly reason?: any;
  }
  export function generateRandomId(): number;
  export type HostKind = 'smartclient' | 'webapp' | 'browser';
  export function isExternalLink(url: unknown): boolean;
  export function isTypeof(object: unknown, type: unknown): boolean;
  export interface ListPage<T> {
    hasNext: boolean;
    items: T[];
  }
  export interface Meta {
    created: string;
    lastModified: string;
    resourceType: string;
  }
  export interface Name {
    familyName: string;
    formatted: string;
    givenName: string;
  }
  export const PROTHEUS_PREFIX: any;
  export const PROTHEUS_REPLAY: any;
  export class ProtheusAuth {
    readonly authEvents: Observable<any>;
    redirectUrl: string;
  }
  export class ProtheusChannel {
    messages(type?: string): Observable<any>;
    request<T = unknown>(
      type: string,
      content?: unknown,
      options?: ProtheusRequestOptions,
    ): Observable<T>;
    send(type: string, content?: string): void;
  }
  export class ProtheusHttp {
    explain(url: string, method?: string): AddressExplanation;
  }
  export interface ProtheusRequestOptions {
    readonly answer?: string;
    readonly concurrent?: boolean;
    readonly responseType?: 'json' | 'text';
    readonly timeout?: number;
  }
  export class ProtheusSession {
    readonly baseDate: Signal<Date | undefined>;
    readonly branch: Signal<any>;
    readonly company: Signal<any>;
    readonly contextChanges: Observable<ContextChange>;
    readonly language: Signal<string | undefined>;
    readonly module: Signal<string | undefined>;
    refresh(): void;
    setContext(company: any, branch: any): void;
    readonly user: Signal<any>;
  }
  export const SIGN_IN_REDIRECT: any;
  export type SignInRedirect = (url: string) => any;
  export function tenantId(company: any, branch: any): string | undefined;
  export interface TrustedUrlOptions {
    methods?: readonly string[];
    tenant?: boolean;
    url: string;
  }
  export function valueIsNull(value: unknown): boolean;
  export function walkPages<T>(
    load: (page: number) => Observable<Partial<ListPage<T>>>,
  ): Observable<T[]>;
  export function whenEmbedded(input?: { timeout?: number | undefined }): Promise<EmbeddingResult>;
  export function withHttpsRepair(): any;
  export function withPinnedContext(): any;
}

declare module 'ngx-protheus/testing' {
  export class FakeProtheusHost {
    constructor(options?: any);
    emit(type: string, content?: unknown): void;
    readonly messages: readonly any[];
    on(type: string, handler: any): this;
    sent(type: string): readonly string[];
  }
}

declare module 'protheus-devkit' {
  export interface AppArchive {
    readonly files: ReadonlyMap<string, any>;
    readonly name: string;
  }
  export interface AppPackage {
    readonly files: ReadonlyMap<string, any>;
    readonly name: string;
  }
  export function checkApp(path: string, config: CheckConfig): Promise<CheckReport>;
  export type CheckConfig = ReadonlyMap<string, any>;
  export function checkConfig(files: readonly ConfigFile[]): ConfigCheckResult;
  export const checkConfigFileName: string;
  export interface CheckedPack {
    readonly findings: readonly Finding[];
    readonly fixed: readonly Finding[];
    readonly packed: any;
  }
  export interface CheckReport {
    readonly files: number;
    readonly findings: readonly Finding[];
    readonly size: number;
  }
  export interface ConfigCheckResult {
    readonly findings: readonly ConfigFinding[];
    readonly notChecked: readonly any[];
  }
  export interface ConfigFile {
    readonly role: string;
    readonly path: string;
  }
  export interface ConfigFinding {
    readonly cause: any;
    readonly code: string;
    readonly cure: any;
    readonly place?: ConfigPlace;
    readonly severity: string;
    readonly source: string;
  }
  export interface ConfigPlace {
    readonly file: string;
    readonly key?: string;
    readonly line?: number;
  }
  export function defineHost(config: ProtheusHostConfig): ProtheusHostConfig;
  export interface Finding {
    readonly cause: any;
    readonly code: string;
    readonly cure: any;
    readonly fixable: boolean;
    readonly place?: Place;
    readonly rule: string;
    readonly severity: string;
  }
  export interface HostOptions {
    readonly rest?: ProtheusHostConfig['rest'];
  }
  export function openApp(source: any, limits?: any): Promise<AppPackage>;
  export interface OpenedApp {
    readonly port: number;
    readonly url: string;
  }
  export interface OpenRequest {
    readonly environment?: string | undefined;
    readonly mode?: string;
    readonly session?: any;
  }
  export function packApp(options: PackOptions): Promise<any>;
  export function packCheckedApp(options: any): Promise<CheckedPack>;
  export interface PackOptions {
    readonly approval?: Promise<unknown> | undefined;
    readonly cwd?: string | undefined;
    readonly folder: string;
    readonly name?: string | undefined;
    readonly out?: string | undefined;
  }
  export interface Place {
    readonly column?: number;
    readonly file: string;
    readonly line?: number;
  }
  export interface ProtheusHost {
    appUrl(name?: string): string;
    close(): Promise<void>;
    openApp(name: string, request?: OpenRequest): Promise<OpenedApp>;
    readonly openings: readonly number[];
    readonly url: string;
  }
  export interface ProtheusHostConfig {
    readonly rest?: Readonly<Record<string, RestResource>>;
  }
  export function readApp(source: any, limits?: any): Promise<AppArchive>;
  export function readCheckConfig(cwd: string, file?: string): Promise<CheckConfig>;
  export function readConfigFiles(paths: readonly string[]): Promise<readonly ConfigFile[]>;
  export type RestHandler = (request: any, services: any) => unknown;
  export interface RestHandlerWithNeeds {
    readonly answer: RestHandler;
    readonly needs: RestNeed;
  }
  export type RestNeed = 'nothing' | 'token' | 'tenant';
  export type RestResource =
    RestHandler | RestHandlerWithNeeds | object | string | number | boolean | null;
  export function startHost(options?: HostOptions): Promise<ProtheusHost>;
}
