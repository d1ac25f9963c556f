/** Where to compile, and as whom. */
export interface CompileTarget {
  /** The name in a file of servers, or `machine:port`. */
  readonly name: string;
  readonly address: string;
  /** The port of the AppServer, not that of REST or HTTP. */
  readonly port: number;
  /** Whether the port speaks TLS; `undefined` lets the server say so. */
  readonly secure?: boolean;
  readonly environment: string;
  readonly user: string;
  /** Absolute folders of include files. */
  readonly includes: readonly string[];
  /** A file with the compile key (`.aut`) or the token. */
  readonly authorization?: string;
  /** Whether the name of the environment has to be typed before anything is compiled. */
  readonly isProtected: boolean;
}

/** What to compile where. */
export interface CompilePlan {
  readonly target: CompileTarget;
  /** Absolute paths: packages, sources, other resources. */
  readonly files: readonly string[];
  /** The patch to write, absolute. */
  readonly patch?: string;
}
