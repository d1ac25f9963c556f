/** The options of `protheus-devkit:serve`; see schema.json. */
export interface ServeBuilderOptions {
  readonly serveTarget?: string;
  readonly name?: string;
  readonly port?: number;
  readonly open?: boolean;
  readonly config?: string;
  readonly environments?: string[];
  readonly faults?: string[];
  readonly rest?: string;
  readonly user?: string;
  readonly ca?: string;
  readonly insecure?: boolean;
  readonly record?: boolean;
  readonly replay?: boolean;
}
