import { textOf } from '../http/text-of.js';

/** The message types of Qt's QWebChannel that the page of the platform uses. */
const qt = { signal: 1, init: 3, invokeMethod: 6, response: 10 } as const;

/** The numbers of the method and of the signal of `mainDialog`. */
const JS_TO_ADVPL = 1;
const ADVPL_TO_JS = 2;

/** The content of a frame from the page. */
export interface QtFrame {
  /** The frame to send back. */
  readonly reply?: string;
  /** Whether this frame starts the connection. */
  readonly started?: true;
  /** A message of the application. */
  readonly message?: { readonly type: string; readonly content: string };
}

/**
 * Parses one frame of the page, standard QWebChannel JSON.
 * @returns an empty object for frames that need no reply, and for invalid frames
 */
export function parseQtFrame(text: string): QtFrame {
  const frame = parse(text);
  if (frame['type'] === qt.init) return { reply: response(frame['id'], dialog), started: true };
  if (frame['type'] !== qt.invokeMethod) return {};
  const args: unknown[] = Array.isArray(frame['args']) ? frame['args'] : [];
  const reply = response(frame['id'], undefined);
  return frame['object'] === 'mainDialog' && frame['method'] === JS_TO_ADVPL
    ? { reply, message: { type: textOf(args[0]), content: textOf(args[1]) } }
    : { reply };
}

/** The frame that carries a message of AdvPL to the page. */
export function signalFrame(type: string, content: string): string {
  return JSON.stringify({
    type: qt.signal,
    object: 'mainDialog',
    signal: ADVPL_TO_JS,
    args: [type, content],
  });
}

const dialog = {
  mainDialog: {
    methods: [['jsToAdvpl', JS_TO_ADVPL]],
    properties: [],
    signals: [['advplToJs', ADVPL_TO_JS]],
    enums: {},
  },
};

function response(id: unknown, data: unknown): string {
  return JSON.stringify({ type: qt.response, id, data });
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
