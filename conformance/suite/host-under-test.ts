/** A message of AdvPL, as the application hears it. */
export interface Heard {
  readonly type: string;
  readonly content: string;
}

/** What AdvPL does with a message in a case of the suite: the messages that it sends. */
export type Source = (type: string, content: string) => readonly Heard[];

/**
 * An application that is open in something that plays Protheus: the local host, the fake host of
 * unit tests, or the library over a bare channel. The suite judges what the application sees.
 */
export interface Subject {
  /** `sessionStorage` as the application finds it when it starts. */
  readonly session: Readonly<Record<string, string>>;
  /** `localStorage`, likewise. */
  readonly local: Readonly<Record<string, string>>;
  /** Sends a message to AdvPL. */
  send(type: string, content: string): void;
  /** The next message of AdvPL; each is given once, in the order in which they came. */
  heard(): Promise<Heard>;
  /** `ERPTOKEN` as it is now. */
  token(): string | undefined | Promise<string | undefined>;
  close(): unknown;
}

/** Opens an application whose AdvPL side is `source`. */
export type OpenSubject = (source: Source) => Subject | Promise<Subject>;

/** One case of the suite, for any test runner. It throws when it fails. */
export interface ConformanceCase {
  readonly title: string;
  run(open: OpenSubject): Promise<void>;
}

/** A case with an application that is closed at its end. */
export function conformanceCase(
  title: string,
  source: Source,
  judge: (subject: Subject) => void | Promise<void>,
): ConformanceCase {
  return {
    title,
    async run(open) {
      const subject = await open(source);
      try {
        await judge(subject);
      } finally {
        await subject.close();
      }
    },
  };
}
