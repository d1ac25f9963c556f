import { foreignScriptSender, messageGuards, reportForeignScript } from './script-message';

type MessageHandler = Window['onmessage'];

/**
 * Makes `window.onmessage` an accessor: what is assigned there, before or after, becomes the inner
 * handler, and does not receive the scripts of foreign windows. `twebchannel.js` assigns its handler
 * each time it runs, so a plain wrapper would be replaced.
 *
 * @returns Restores the property with the last handler.
 */
export function guardMessages(): () => void {
  // A server has no window.
  const native = typeof window !== 'undefined' && ownProperty();
  if (!native) return () => {};
  let inner: MessageHandler = window.onmessage;
  const entry = (event: MessageEvent): unknown => {
    const sender = foreignScriptSender(event);
    if (!sender) return inner?.call(window, event);
    reportForeignScript(event, sender);
    return undefined;
  };
  // The browser's own property keeps the place of the handler among the listeners.
  window.onmessage = entry;
  messageGuards.add(entry);
  Object.defineProperty(window, 'onmessage', {
    configurable: true,
    enumerable: true,
    get: () => inner,
    set: (handler: MessageHandler) => {
      // The browser takes anything else for no handler.
      inner = typeof handler === 'function' ? handler : null;
    },
  });
  return () => {
    messageGuards.delete(entry);
    Object.defineProperty(window, 'onmessage', native);
    window.onmessage = inner;
  };
}

/** The browser's accessor; absent where the property cannot be replaced. */
function ownProperty(): PropertyDescriptor | undefined {
  const property = Object.getOwnPropertyDescriptor(window, 'onmessage');
  return property?.configurable ? property : undefined;
}
