import { type RecordedMessage } from '../../har/recorded-session.js';
import { type AdvplHandler } from '../channel/advpl-handlers.js';
import {
  counted,
  describeDifferences,
  type Difference,
  differences,
  isId,
  withReceivedIds,
} from './differences.js';
import { InOrder, nearest } from './in-order.js';
import { ignoring, type ReplayIgnore } from './replay-options.js';
import { valuesOf } from './values-of.js';

/** The host itself answers these. */
const HOST_MESSAGES = new Set(['close', 'internalToken']);

/** The longest pause before a message that nobody asked for, in milliseconds. */
const LONGEST_PAUSE = 2_000;

interface Reaction {
  readonly type: string;
  readonly content: string;
  /** In milliseconds; 0 for an answer. */
  readonly pause: number;
}

interface Step {
  readonly type: string;
  readonly content: string;
  readonly reactions: Reaction[];
}

/** The messages of AdvPL in a recording, for one run of an application. */
export class MessageReplay {
  readonly #ignore: ReplayIgnore;
  readonly #steps: readonly Step[];
  readonly #order = new InOrder<Step>();
  readonly #note: (type: string, differences: string) => void;

  /**
   * @param note receives the type of a message for which the nearest recorded one was taken, and what
   *   differed
   */
  constructor(
    messages: readonly RecordedMessage[],
    ignore: ReplayIgnore = {},
    note: (type: string, differences: string) => void = () => undefined,
  ) {
    this.#ignore = ignore;
    this.#steps = stepsOf(messages);
    this.#note = note;
  }

  /**
   * The handler of a message.
   * @param renewToken the host's own token, for a message that carries one
   * @returns `undefined` when the recording has no message of this type
   */
  handlerOf(type: string, renewToken: () => Promise<string>): AdvplHandler | undefined {
    const same = this.#steps.filter(step => step.type === type);
    const similar =
      same.length > 0
        ? same
        : this.#steps.filter(step => step.type !== type && shapeOf(step.type) === shapeOf(type));
    if (similar.length === 0) return undefined;
    return async (content, channel) => {
      const isIgnored = ignoring(this.#ignore.body);
      const received = valuesOf(content);
      const found = new Map(
        similar.map(step => [
          step,
          [
            ...idsOfTypes(step.type, type),
            ...differences('', valuesOf(step.content), received, isIgnored),
          ],
        ]),
      );
      const { items } = nearest(similar, step => counted(found.get(step) ?? []).length);
      const chosen = this.#order.next(items as [Step, ...Step[]]);
      const different = found.get(chosen) ?? [];
      if (counted(different).length > 0) this.#note(type, describeDifferences(different));
      await react(chosen.reactions, different, renewToken, (answer, text) =>
        channel.advplToJs(answer, text),
      );
    };
  }
}

async function react(
  reactions: readonly Reaction[],
  different: readonly Difference[],
  renewToken: () => Promise<string>,
  send: (type: string, content: string) => void,
): Promise<void> {
  let pause = 0;
  for (const reaction of reactions) {
    const renamed = different.find(({ recorded }) => recorded === reaction.type)?.received;
    const type = renamed ?? withReceivedIds(reaction.type, different);
    const content = /^setToken$/i.test(type)
      ? await renewToken()
      : withReceivedIds(reaction.content, different);
    pause += reaction.pause;
    if (pause === 0) send(type, content);
    // A message that nobody asked for keeps nobody waiting, and no process alive.
    else setTimeout(() => send(type, content), pause).unref();
  }
}

/**
 * What the application sent, each with the messages of AdvPL that followed. `preLoad`, with which the
 * platform begins, has those of before its first message.
 */
function stepsOf(messages: readonly RecordedMessage[]): readonly Step[] {
  const start: Step = { type: 'preLoad', content: '', reactions: [] };
  const steps: { readonly step: Step; readonly id: number | undefined; isAnswered: boolean }[] = [];
  let last = start;
  let lastTime = messages[0]?.time ?? 0;
  for (const { direction, type, content, id, answers, time } of messages) {
    if (direction === 'js-to-advpl') {
      lastTime = time;
      if (HOST_MESSAGES.has(type)) continue;
      last = { type, content, reactions: [] };
      steps.push({ step: last, id, isAnswered: false });
      continue;
    }
    const asked =
      steps.find(entry => answers !== undefined && entry.id === answers) ??
      (answers === undefined
        ? steps.find(({ step, isAnswered }) => !isAnswered && isAnswer(step, type, content))
        : undefined);
    if (asked) asked.isAnswered = true;
    const pause = asked ? 0 : Math.min(Math.max(0, time - lastTime), LONGEST_PAUSE);
    (asked?.step ?? last).reactions.push({ type, content, pause });
    lastTime = time;
  }
  const all = steps.map(({ step }) => step);
  return start.reactions.length > 0 ? [start, ...all] : all;
}

/**
 * Whether a message of AdvPL is the answer to one of the application: it has its type, `set` for `get`, the
 * name that the application sent, or repeats its id.
 */
function isAnswer(step: Step, type: string, content: string): boolean {
  const asked = step.type.toLowerCase();
  const answer = type.toLowerCase();
  return (
    answer === asked ||
    answer === asked.replace(/^get/, 'set') ||
    answer === `${asked}response` ||
    [...valuesOf(step.content).values()].some(
      value => (type.length >= 3 && value === type) || (isId(value) && content.includes(value)),
    )
  );
}

/** A number or an id in a type: `getUserInfo#id#000123`. */
const ID_IN_TYPE = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d+/gi;

function shapeOf(type: string): string {
  return type.replace(ID_IN_TYPE, '#');
}

/** The ids in which two types of the same shape differ. */
function idsOfTypes(recordedType: string, receivedType: string): readonly Difference[] {
  const received = receivedType.match(ID_IN_TYPE) ?? [];
  return (recordedType.match(ID_IN_TYPE) ?? []).flatMap((recorded, index) =>
    recorded === received[index] ? [] : [{ name: 'type', recorded, received: received[index] }],
  );
}
