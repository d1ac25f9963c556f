/** A message of AdvPL, as the application receives it. */
export interface ReceivedMessage {
  readonly type: string;
  readonly content: string;
}

/** AdvPL's side in a case of the suite: returns the messages that it sends in response to one. */
export type AdvplProgram = (type: string, content: string) => readonly ReceivedMessage[];

/**
 * An application that is open in a host: the local host, the fake host of unit tests, or the library
 * over a bare channel. The suite tests what the application receives.
 */
export interface HostUnderTest {
  /** `sessionStorage` when the application starts. */
  readonly session: Readonly<Record<string, string>>;
  /** `localStorage` when the application starts. */
  readonly local: Readonly<Record<string, string>>;
  /** Sends a message to AdvPL. */
  send(type: string, content: string): void;
  /** The next message of AdvPL. Each is returned once, in the order of arrival. */
  nextMessage(): Promise<ReceivedMessage>;
  /** `ERPTOKEN` as it is now. */
  token(): string | undefined | Promise<string | undefined>;
  close(): unknown;
}

/** Opens an application whose AdvPL side is `program`. */
export type OpenHost = (program: AdvplProgram) => HostUnderTest | Promise<HostUnderTest>;

/** One case of the suite, for any test runner. It throws when it fails. */
export interface ConformanceCase {
  readonly title: string;
  run(open: OpenHost): Promise<void>;
}

/** Creates a case with an application that is closed at its end. */
export function conformanceCase(
  title: string,
  program: AdvplProgram,
  verify: (host: HostUnderTest) => void | Promise<void>,
): ConformanceCase {
  return {
    title,
    async run(open) {
      const host = await open(program);
      try {
        await verify(host);
      } finally {
        await host.close();
      }
    },
  };
}
