import { propertyOf } from '../syntax/class-metadata';
import { resolveName } from '../syntax/resolve-name';
import { findAll, type Source, type Sources } from '../syntax/source';
import { type PathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';

/** Resolves expressions to their string values, where the sources contain the value. */
export class ConstantTexts {
  readonly #sources: Sources;
  readonly #mapping: PathMapping;

  constructor(sources: Sources, mapping: PathMapping) {
    this.#sources = sources;
    this.#mapping = mapping;
  }

  /**
   * The value of a string literal, of a constant, or of a member of a constant object, an enum or a
   * class. The declaration may be in this file or in one that it imports.
   */
  of(source: Source, expression: ts.Expression | undefined, depth = 0): string | undefined {
    const node = expression && unwrap(expression);
    // A constant may refer to another one. The limit ends circular references.
    if (!node || depth > 5) return undefined;
    if (ts.isStringLiteralLike(node)) return node.text;
    const found = this.value(source, node);
    return found && this.of(found.source, found.value, depth + 1);
  }

  /** The object literal that an expression is, or that a constant or a variable begins with. */
  object(
    source: Source,
    expression: ts.Expression | undefined,
    depth = 0,
  ): Located<ts.ObjectLiteralExpression> | undefined {
    const node = expression && unwrap(expression);
    if (!node || depth > 5) return undefined;
    if (ts.isObjectLiteralExpression(node)) return { source, node };
    const found = this.value(source, node);
    return found && this.object(found.source, found.value, depth + 1);
  }

  /** The initial value of the constant, or of the member of one, that an expression names. */
  value(source: Source, node: ts.Expression): Value | undefined {
    if (ts.isIdentifier(node)) return this.#constant(source, node);
    return ts.isPropertyAccessExpression(node) ? this.#member(source, node) : undefined;
  }

  #constant(source: Source, name: ts.Identifier): Value | undefined {
    const local = nearestVariable(source, name);
    if (local?.initializer) return { source, value: local.initializer };
    const found = resolveName(this.#sources, source, name.text, this.#mapping);
    return found && ts.isVariableDeclaration(found.declaration) && found.declaration.initializer
      ? { source: found.source, value: found.declaration.initializer }
      : undefined;
  }

  #member(source: Source, node: ts.PropertyAccessExpression): Value | undefined {
    const name = node.name.text;
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) {
      const owner = ts.findAncestor(node, ts.isClassLike);
      return owner && valueIn(source, owner.members, name);
    }
    if (!ts.isIdentifier(node.expression)) return this.#nestedMember(source, node);
    const found = resolveName(this.#sources, source, node.expression.text, this.#mapping);
    if (!found) return undefined;
    const { declaration } = found;
    if (ts.isClassDeclaration(declaration) || ts.isEnumDeclaration(declaration)) {
      return valueIn(found.source, declaration.members, name);
    }
    const object = ts.isVariableDeclaration(declaration) && declaration.initializer;
    const literal = object && unwrap(object);
    const value =
      literal && ts.isObjectLiteralExpression(literal) ? propertyOf(literal, name) : undefined;
    return value && { source: found.source, value };
  }

  /** The value of `environment.rest.url`: a member of an object that is a member itself. */
  #nestedMember(source: Source, node: ts.PropertyAccessExpression): Value | undefined {
    const owner = this.object(source, node.expression);
    const value = owner && propertyOf(owner.node, node.name.text);
    return value && { source: owner.source, value };
  }
}

/** The variable of this name in the innermost block around a node. */
function nearestVariable(
  { ast }: Source,
  { text, pos, end }: ts.Identifier,
): ts.VariableDeclaration | undefined {
  return findAll(ast, ts.isVariableDeclaration)
    .filter(({ name, initializer }) => ts.isIdentifier(name) && name.text === text && initializer)
    .map(node => ({ node, block: ts.findAncestor(node, isBlock) }))
    .filter(({ block }) => block && block.pos <= pos && end <= block.end)
    .sort((a, b) => (b.block?.pos ?? 0) - (a.block?.pos ?? 0))[0]?.node;
}

function isBlock(node: ts.Node): boolean {
  return (
    ts.isBlock(node) || ts.isModuleBlock(node) || ts.isCaseBlock(node) || ts.isSourceFile(node)
  );
}

/** A node with its file. */
export interface Located<T extends ts.Node> {
  readonly source: Source;
  readonly node: T;
}

/** An expression with its file. */
interface Value {
  readonly source: Source;
  readonly value: ts.Expression;
}

/** The initial value of a member of a class or an enum. */
function valueIn(
  source: Source,
  members: readonly (ts.ClassElement | ts.EnumMember)[],
  name: string,
): Value | undefined {
  for (const member of members) {
    if (!ts.isPropertyDeclaration(member) && !ts.isEnumMember(member)) continue;
    if (member.name.getText() === name && member.initializer) {
      return { source, value: member.initializer };
    }
  }
  return undefined;
}
