/** The options of `protheus-devkit:package`; see schema.json. */
export interface PackageBuilderOptions {
  readonly buildTarget?: string;
  readonly name?: string;
  readonly out?: string;
  readonly fix?: boolean;
  readonly setAside?: boolean;
  readonly diagnostics?: boolean;
  readonly config?: string;
}
