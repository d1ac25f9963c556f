import { type Tree } from '@angular-devkit/schematics';
import { displayPath } from '../report/display-path';
import { propertyOf } from '../syntax/class-metadata';
import { importedNames } from '../syntax/imported-names';
import { findAll, lineOfNode, type Source, Sources } from '../syntax/source';
import { pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';
import { ConstantTexts, type Located } from './constant-texts';

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
    for (const message of source ? messagesIn(source, texts) : []) {
      const known = found.get(message.type);
      if (!known || (known.answer.kind === 'none' && message.answer.kind !== 'none')) {
        found.set(message.type, message);
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}

function messagesIn(source: Source, texts: ConstantTexts): SentMessage[] {
  const usesChannel = importedNames(source.ast, 'ngx-protheus').named.has('ProtheusChannel');
  return findAll(source.ast, ts.isCallExpression).flatMap(call => {
    const message = messageOf(source, call, usesChannel, texts);
    if (!message || platformMessages.includes(message.type)) return [];
    return [{ ...message, location: `${displayPath(source.path)}:${lineOfNode(call)}` }];
  });
}

function messageOf(
  source: Source,
  call: ts.CallExpression,
  usesChannel: boolean,
  texts: ConstantTexts,
): Omit<SentMessage, 'location'> | undefined {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const [first, second, third] = call.arguments;
  const textOf = (node: ts.Expression | undefined): string | undefined => texts.of(source, node);
  switch (call.expression.name.text) {
    case 'jsToAdvpl':
    case 'connectedJsToAdvpl':
      return sentMessage(textOf(first), { kind: 'none' });
    case 'buildObservable':
      return observableMessage(texts.object(source, second), texts);
    case 'send':
      return usesChannel ? sentMessage(textOf(first), { kind: 'none' }) : undefined;
    case 'request':
      return usesChannel
        ? requestMessage(textOf(first), texts.object(source, third), texts)
        : undefined;
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

type ObjectLiteral = Located<ts.ObjectLiteralExpression> | undefined;

function observableMessage(
  options: ObjectLiteral,
  texts: ConstantTexts,
): Omit<SentMessage, 'location'> | undefined {
  const info = options && texts.object(options.source, memberOf(options, 'sendInfo'));
  if (!info) return undefined;
  const answer = texts.of(options.source, memberOf(options, 'receiveId'));
  return sentMessage(
    texts.of(info.source, memberOf(info, 'type')),
    answer === undefined ? { kind: 'content' } : { kind: 'named', type: answer },
  );
}

function requestMessage(
  type: string | undefined,
  options: ObjectLiteral,
  texts: ConstantTexts,
): Omit<SentMessage, 'location'> | undefined {
  if (type === undefined) return undefined;
  const answer = options && texts.of(options.source, memberOf(options, 'answerType'));
  const concurrent = options && memberOf(options, 'concurrent');
  return {
    type,
    answer: answer === undefined ? { kind: 'type' } : { kind: 'named', type: answer },
    isNumbered: concurrent?.kind === ts.SyntaxKind.TrueKeyword,
  };
}

/** The value of a member of an object, also in the shorthand form. */
function memberOf(
  { node }: Located<ts.ObjectLiteralExpression>,
  name: string,
): ts.Expression | undefined {
  const short = node.properties
    .filter(ts.isShorthandPropertyAssignment)
    .find(property => property.name.text === name);
  return propertyOf(node, name) ?? short?.name;
}
