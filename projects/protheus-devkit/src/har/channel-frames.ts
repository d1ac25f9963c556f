import { type RecordedFrame, type RecordedMessage } from './recorded-session.js';

/** The message types of Qt's QWebChannel that carry messages of AdvPL. */
const SIGNAL = 1;
const INVOKE_METHOD = 6;

/**
 * The message of the channel in a frame of the WebSocket between an application and SmartClient.
 * @returns `undefined` for a frame of the connection itself, and for one of another WebSocket
 */
export function channelMessage({
  direction,
  opcode,
  data,
}: Pick<RecordedFrame, 'direction' | 'opcode' | 'data'>):
  Pick<RecordedMessage, 'direction' | 'type' | 'content'> | undefined {
  if (opcode !== 1 || !data.includes('mainDialog')) return undefined;
  let frame: { type?: unknown; object?: unknown; args?: unknown } | null;
  try {
    frame = JSON.parse(data) as typeof frame;
  } catch {
    return undefined;
  }
  const expected = direction === 'send' ? INVOKE_METHOD : SIGNAL;
  if (frame?.object !== 'mainDialog' || frame.type !== expected || !Array.isArray(frame.args)) {
    return undefined;
  }
  const [type, content] = frame.args as readonly unknown[];
  if (typeof type !== 'string') return undefined;
  return {
    direction: direction === 'send' ? 'js-to-advpl' : 'advpl-to-js',
    type,
    content: typeof content === 'string' ? content : content == null ? '' : JSON.stringify(content),
  };
}
