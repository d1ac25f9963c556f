import { findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { accessEdit } from './changed-calls';
import { expectedTypes } from './expected-types';
import { type LocalMembers } from './local-members';
import { type OldApi } from './old-api';
import { type MemberChange, memberChanges, oldMemberNames } from './public-names';
import { type RenameResult, replaceNode } from './rename-result';

/** Renames members in one file, where the type of the receiver is known. */
export function renameMembers(
  { ast }: Source,
  api: OldApi,
  local: LocalMembers,
  result: RenameResult,
): void {
  for (const node of findAll(ast, ts.isIdentifier)) {
    if (oldMemberNames.has(node.text)) renameIdentifier(node, api, local, result);
  }
  for (const node of findAll(ast, ts.isStringLiteralLike)) {
    if (!oldMemberNames.has(node.text)) continue;
    const change = changeOfString(node, api) ?? local.changeOf(node);
    if (change) {
      const { edits } = result;
      edits.push({ start: node.getStart() + 1, end: node.end - 1, text: change.to });
    }
  }
}

function renameIdentifier(
  node: ts.Identifier,
  api: OldApi,
  local: LocalMembers,
  { edits, membersToCheck }: RenameResult,
): void {
  const { parent } = node;
  const { checker } = api;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    const symbol = checker.getSymbolAtLocation(node);
    const change =
      api.memberChange(symbol) ?? local.changeOfSymbol(symbol) ?? local.changeOfMock(parent);
    if (change) edits.push(accessEdit(node, change));
    else if (!symbol && isUnknown(checker.getTypeAtLocation(parent.expression))) {
      membersToCheck.push(...candidates(node));
    }
  } else if (ts.isBindingElement(parent)) {
    if ((parent.propertyName ?? parent.name) !== node) return;
    const type = checker.getTypeAtLocation(parent.parent);
    const change =
      api.changeInType(type, node.text) ?? local.changeOfSymbol(type.getProperty(node.text));
    if (change) {
      const text = parent.propertyName ? change.to : `${change.to}: ${node.text}`;
      edits.push(replaceNode(node, text));
    } else if (isUnknown(type)) membersToCheck.push(...candidates(node));
  } else if (ts.isObjectLiteralExpression(parent.parent)) {
    const literal = parent.parent;
    if (!ts.isObjectLiteralElement(parent) || parent.name !== node) return;
    const change =
      local.changeOf(parent) ??
      first(expectedTypes(literal, checker), type => api.changeInType(type, node.text, literal));
    if (change) {
      const isShorthand = ts.isShorthandPropertyAssignment(parent);
      edits.push(replaceNode(node, isShorthand ? `${change.to}: ${node.text}` : change.to));
    } else if (isUnknownArgument(literal, checker)) membersToCheck.push(...candidates(node));
  } else if (ts.isClassElement(parent) && parent.name === node) {
    const change = local.changeOf(parent);
    if (change) edits.push(replaceNode(node, change.to));
  }
}

/**
 * The change of a member that a string names: `session['setContext']`,
 * `Pick<ProtheusSession, 'setContext'>`, `spyOn(session, 'setContext')`.
 */
function changeOfString(node: ts.StringLiteralLike, api: OldApi): MemberChange | undefined {
  const { checker } = api;
  const { parent } = node;
  const inType = (type: ts.Node): MemberChange | undefined =>
    api.changeInType(checker.getTypeAtLocation(type), node.text);
  if (ts.isElementAccessExpression(parent)) return inType(parent.expression);
  if (ts.isCallExpression(parent)) {
    const [target, name] = parent.arguments;
    const isSpy = /spyOn(Property)?$/.test(parent.expression.getText());
    return isSpy && target && name === node ? inType(target) : undefined;
  }
  if (ts.isArrayLiteralExpression(parent) && ts.isCallExpression(parent.parent)) {
    const { expression, typeArguments } = parent.parent;
    const isSpy = /createSpyObj$/.test(expression.getText());
    return isSpy && typeArguments?.[0] ? inType(typeArguments[0]) : undefined;
  }
  if (!ts.isLiteralTypeNode(parent)) return undefined;
  const list = ts.isUnionTypeNode(parent.parent) ? parent.parent.parent : parent.parent;
  if (ts.isIndexedAccessTypeNode(list)) return inType(list.objectType);
  return ts.isTypeReferenceNode(list) && list.typeArguments?.[0]
    ? inType(list.typeArguments[0])
    : undefined;
}

/** The changes that an identifier may need: one for each new name. */
function candidates(node: ts.Identifier): { node: ts.Node; change: MemberChange }[] {
  const changes = new Map(
    memberChanges.filter(({ name }) => name === node.text).map(change => [change.to, change]),
  );
  return [...changes.values()].map(change => ({ node, change }));
}

/** Whether an object literal is an argument of a function that is not known. */
function isUnknownArgument(node: ts.ObjectLiteralExpression, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  return ts.isCallExpression(parent) && isUnknown(checker.getTypeAtLocation(parent.expression));
}

function isUnknown({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Any) !== 0;
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
