import { type AdvplChannel, type AdvplHandler, type AdvplHandlers } from './advpl-handlers.js';

/**
 * The same handlers, with a call to `notify` before each answer.
 * @param notify receives the type of the message
 */
export function withCallNotification(
  handlers: Readonly<Record<string, AdvplHandler>>,
  notify: (type: string) => void,
): AdvplHandlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]): [string, AdvplHandler] => [
      name,
      (content: string, channel: AdvplChannel) =>
        handler(content, {
          ...channel,
          advplToJs: (answer, text) => {
            notify(channel.type);
            channel.advplToJs(answer, text);
          },
        }),
    ]),
  );
}
