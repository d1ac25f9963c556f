import { type Tree } from '@angular-devkit/schematics';
import { propertyOf } from '../root-providers/class-metadata';
import { importedNames } from '../syntax/imported-names';
import { findAll, lineOfNode, type Source, Sources } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';
import { shownPath } from '../workspace/path';
import { pathMapping } from '../workspace/tsconfig';
import { ConstantTexts } from './constant-texts';

/** The type under which AdvPL answers a message. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'named'; readonly type: string }
  /** Under the type that came: `AdvPLToJS(cType, …)`. */
  | { readonly kind: 'type' }
  /** Under the name that came as content: what `buildObservable` does without a `receiveId`. */
  | { readonly kind: 'content' };

/** A message that the application sends to AdvPL. */
export interface SentMessage {
  readonly type: string;
  readonly answer: Answer;
  /** Whether the type arrives with a number behind it: `type:1`. */
  readonly isNumbered: boolean;
  /** Where it was found first, as `file:line`. */
  readonly place: string;
}

/** What FwCallApp and the platform handle themselves. */
const handledByPlatform = ['close', 'internalToken'];

/** Every message that an application sends by a name that stands in its sources. */
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

/** The text that an expression stands for, as far as it is known. */
type TextOf = (node: ts.Expression | undefined) => string | undefined;

function messagesIn(source: Source, textOf: TextOf): SentMessage[] {
  const usesChannel = importedNames(source.ast, 'ngx-protheus').named.has('ProtheusChannel');
  return findAll(source.ast, ts.isCallExpression).flatMap(call => {
    const message = messageOf(call, usesChannel, textOf);
    if (!message || handledByPlatform.includes(message.type)) return [];
    return [{ ...message, place: `${shownPath(source.path)}:${lineOfNode(call)}` }];
  });
}

function messageOf(
  call: ts.CallExpression,
  usesChannel: boolean,
  textOf: TextOf,
): Omit<SentMessage, 'place'> | undefined {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const [first, second, third] = call.arguments;
  switch (call.expression.name.text) {
    case 'jsToAdvpl':
    case 'connectedJsToAdvpl':
      return sent(textOf(first), { kind: 'none' });
    case 'buildObservable':
      return second && ts.isObjectLiteralExpression(second) ? observed(second, textOf) : undefined;
    case 'send':
      return usesChannel ? sent(textOf(first), { kind: 'none' }) : undefined;
    case 'request':
      return usesChannel ? requested(textOf(first), third, textOf) : undefined;
    default:
      return undefined;
  }
}

function sent(type: string | undefined, answer: Answer): Omit<SentMessage, 'place'> | undefined {
  return type === undefined ? undefined : { type, answer, isNumbered: false };
}

function observed(
  options: ts.ObjectLiteralExpression,
  textOf: TextOf,
): Omit<SentMessage, 'place'> | undefined {
  const info = propertyOf(options, 'sendInfo');
  if (!info || !ts.isObjectLiteralExpression(info)) return undefined;
  const answer = textOf(propertyOf(options, 'receiveId'));
  return sent(
    textOf(propertyOf(info, 'type')),
    answer === undefined ? { kind: 'content' } : { kind: 'named', type: answer },
  );
}

function requested(
  type: string | undefined,
  options: ts.Expression | undefined,
  textOf: TextOf,
): Omit<SentMessage, 'place'> | undefined {
  if (type === undefined) return undefined;
  const object = options && ts.isObjectLiteralExpression(options) ? options : undefined;
  const answer = textOf(object && propertyOf(object, 'answer'));
  const concurrent = object && propertyOf(object, 'concurrent');
  return {
    type,
    answer: answer === undefined ? { kind: 'type' } : { kind: 'named', type: answer },
    isNumbered: concurrent?.kind === ts.SyntaxKind.TrueKeyword,
  };
}
