import { type AdvplChannel, type AdvplHandler, type AdvplHandlers } from './advpl-handlers.js';

/** The same handlers, which tell the type of each message that they answer. */
export function telling(
  handlers: Readonly<Record<string, AdvplHandler>>,
  tell: (type: string) => void,
): AdvplHandlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]): [string, AdvplHandler] => [
      name,
      (content: string, channel: AdvplChannel) =>
        handler(content, {
          ...channel,
          advplToJs: (answer, text) => {
            tell(channel.type);
            channel.advplToJs(answer, text);
          },
        }),
    ]),
  );
}
