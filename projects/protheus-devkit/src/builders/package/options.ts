/** The options of `protheus-devkit:package`, as its schema describes them. */
export interface PackageBuilderOptions {
  readonly buildTarget?: string;
  readonly name?: string;
  readonly out?: string;
  readonly fix?: boolean;
  readonly diagnostics?: boolean;
  readonly config?: string;
}
