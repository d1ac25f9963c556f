import { type Tree } from '@angular-devkit/schematics';
import { displayPath } from '../report/display-path';
import { propertyOf } from '../syntax/class-metadata';
import { importedNames } from '../syntax/imported-names';
import { findAll, lineOfNode, type Source, Sources } from '../syntax/source';
import { pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';
import { ConstantTexts } from './constant-texts';

/** The message type of the answer that AdvPL sends. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'named'; readonly type: string }
  /** The type of the question: `AdvPLToJS(cType, …)`. */
  | { readonly kind: 'type' }
  /** The content of the question: what `buildObservable` expects without a `receiveId`. */
  | { readonly kind: 'content' };

/** A message that the application sends to AdvPL. */
export interface SentMessage {
  readonly type: string;
  readonly answer: Answer;
  /** Whether a number is appended to the type: `type:1`. */
  readonly isNumbered: boolean;
  /** The first occurrence, as `file:line`. */
  readonly location: string;
}

/** Message types that FwCallApp and the platform handle. */
const platformMessages = ['close', 'internalToken'];

/** Finds the messages that an application sends and whose type its sources contain. */
export function findMessages(tree: Tree, app: Application): SentMessage[] {
  const found = new Map<string, SentMessage>();
  const sources = new Sources(tree);
  const texts = new ConstantTexts(sources, pathMapping(tree, app.tsConfig));
  for (const path of applicationFiles(tree, app)) {
    if (!path.endsWith('.ts') || /\.(spec|d)\.ts$/.test(path)) continue;
    const source = sources.read(path);
    const textOf: TextOf = node => source && texts.of(source, node);
    for (const message of source ? messagesIn(source, textOf) : []) {
      const known = found.get(message.type);
      if (!known || (known.answer.kind === 'none' && message.answer.kind !== 'none')) {
        found.set(message.type, message);
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** Resolves an expression to its string value; undefined when the value is unknown. */
type TextOf = (node: ts.Expression | undefined) => string | undefined;

function messagesIn(source: Source, textOf: TextOf): SentMessage[] {
  const usesChannel = importedNames(source.ast, 'ngx-protheus').named.has('ProtheusChannel');
  return findAll(source.ast, ts.isCallExpression).flatMap(call => {
    const message = messageOf(call, usesChannel, textOf);
    if (!message || platformMessages.includes(message.type)) return [];
    return [{ ...message, location: `${displayPath(source.path)}:${lineOfNode(call)}` }];
  });
}

function messageOf(
  call: ts.CallExpression,
  usesChannel: boolean,
  textOf: TextOf,
): Omit<SentMessage, 'location'> | undefined {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const [first, second, third] = call.arguments;
  switch (call.expression.name.text) {
    case 'jsToAdvpl':
    case 'connectedJsToAdvpl':
      return sentMessage(textOf(first), { kind: 'none' });
    case 'buildObservable':
      return second && ts.isObjectLiteralExpression(second)
        ? observableMessage(second, textOf)
        : undefined;
    case 'send':
      return usesChannel ? sentMessage(textOf(first), { kind: 'none' }) : undefined;
    case 'request':
      return usesChannel ? requestMessage(textOf(first), third, textOf) : undefined;
    default:
      return undefined;
  }
}

function sentMessage(
  type: string | undefined,
  answer: Answer,
): Omit<SentMessage, 'location'> | undefined {
  return type === undefined ? undefined : { type, answer, isNumbered: false };
}

function observableMessage(
  options: ts.ObjectLiteralExpression,
  textOf: TextOf,
): Omit<SentMessage, 'location'> | undefined {
  const info = propertyOf(options, 'sendInfo');
  if (!info || !ts.isObjectLiteralExpression(info)) return undefined;
  const answer = textOf(propertyOf(options, 'receiveId'));
  return sentMessage(
    textOf(propertyOf(info, 'type')),
    answer === undefined ? { kind: 'content' } : { kind: 'named', type: answer },
  );
}

function requestMessage(
  type: string | undefined,
  options: ts.Expression | undefined,
  textOf: TextOf,
): Omit<SentMessage, 'location'> | undefined {
  if (type === undefined) return undefined;
  const object = options && ts.isObjectLiteralExpression(options) ? options : undefined;
  const answer = textOf(object && propertyOf(object, 'answerType'));
  const concurrent = object && propertyOf(object, 'concurrent');
  return {
    type,
    answer: answer === undefined ? { kind: 'type' } : { kind: 'named', type: answer },
    isNumbered: concurrent?.kind === ts.SyntaxKind.TrueKeyword,
  };
}
