import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';

/** The type of the messages whose text `twebchannel.js` executes. */
const SCRIPT_MESSAGE = 'MS_WEBENGINERUNJAVASCRIPT';

/** The relation of the window that sent a script to this one. */
export type ScriptSender = 'closed' | 'opener' | 'frame' | 'other';

/**
 * Returns which window sent a script that the platform would execute, if it is neither this
 * application's origin nor a frame around it.
 *
 * @returns `undefined` for every other message.
 */
export function foreignScriptSender(event: MessageEvent<unknown>): ScriptSender | undefined {
  // The type is read as the platform reads it: any case, also the object form of a text.
  const type = (event.data as { type?: unknown } | null | undefined)?.type;
  if (String(type).toUpperCase() !== SCRIPT_MESSAGE) return undefined;
  const { origin, source } = event;
  // An event that a script of this page made. `null` is the origin of every sandboxed frame.
  if (!event.isTrusted || source === window) return undefined;
  if (origin === location.origin && origin !== 'null') return undefined;
  for (let frame: Window = window; frame !== frame.parent;) {
    frame = frame.parent;
    if (source === frame) return undefined;
  }
  if (!source) return 'closed';
  if (source === window.opener) return 'opener';
  return isInside(source as Window) ? 'frame' : 'other';
}

/** The guards of the page, which stop foreign scripts. */
export const messageGuards = /* @__PURE__ */ new Set<object>();

/** Reports the sender of a foreign script, once for each origin and relation. */
export function reportForeignScript({ origin }: MessageEvent<unknown>, sender: ScriptSender): void {
  reportOnce(
    ErrorCode.FOREIGN_SCRIPT_MESSAGE,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `A message with a script for the platform came from "${origin}", ${senderText(sender)}. ` +
        (messageGuards.size
          ? `withMessageGuard() stopped it.`
          : `twebchannel.js executes such scripts from any origin, with the token of the user. Add ` +
            `withMessageGuard() to provideProtheus() unless you know that sender.`),
    `${origin} ${sender}`,
  );
}

function senderText(sender: ScriptSender): string {
  return {
    closed: 'a window that is closed',
    opener: 'the window that opened this one',
    frame: 'a frame inside this page',
    other: 'another window',
  }[sender];
}

/**
 * Reports scripts of foreign windows without stopping them.
 *
 * @returns Stops it.
 */
export function reportForeignScripts(): () => void {
  const onMessage = (event: MessageEvent<unknown>): void => {
    const sender = foreignScriptSender(event);
    if (sender) reportForeignScript(event, sender);
  };
  // A server has no event listeners. Capturing: before the platform's handler runs the script.
  globalThis.addEventListener?.('message', onMessage, true);
  return () => globalThis.removeEventListener?.('message', onMessage, true);
}

function isInside(source: Window): boolean {
  for (let frame = source; frame !== frame.parent;) {
    frame = frame.parent;
    if (frame === window) return true;
  }
  return false;
}
