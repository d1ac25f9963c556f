import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import {
  type ExportChange,
  exportChanges,
  type MemberChange,
  memberChanges,
  publicNames,
  type Renames,
} from './public-names';

/** Finds the changes of symbols that the old API declares. */
export class OldApi {
  readonly #exports = new Map<ts.Node, ExportChange>();
  readonly #members = new Map<ts.Node, MemberChange>();
  readonly #valueTypes: ValueType[] = [];

  constructor(
    readonly checker: ts.TypeChecker,
    api: ts.SourceFile,
  ) {
    for (const module of api.statements) {
      if (!ts.isModuleDeclaration(module) || !module.body || !ts.isModuleBlock(module.body))
        continue;
      for (const declaration of module.body.statements.flatMap(declarationsIn)) {
        this.#add(module.name.text, declaration);
      }
    }
  }

  /** The change of an exported symbol. Import aliases are followed to the export. */
  exportChange(symbol: ts.Symbol | undefined): ExportChange | undefined {
    const target = this.withoutAlias(symbol);
    return target && lookUp(this.#exports, target);
  }

  /** The symbol that an import or a re-export stands for; any other symbol as it is. */
  withoutAlias(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    return symbol && symbol.flags & ts.SymbolFlags.Alias
      ? this.checker.getAliasedSymbol(symbol)
      : symbol;
  }

  /** The change of a member of the old API. */
  memberChange(symbol: ts.Symbol | undefined): MemberChange | undefined {
    return symbol && lookUp(this.#members, symbol);
  }

  /** The change of a member in a type; for a union, in the first type that fits an object literal. */
  changeInType(
    type: ts.Type | undefined,
    name: string,
    literal?: ts.ObjectLiteralExpression,
  ): MemberChange | undefined {
    if (!type) return undefined;
    for (const part of type.isUnionOrIntersection() ? type.types : [type]) {
      const change = this.memberChange(part.getProperty(name));
      if (change && (!literal || hasRequiredMembers(literal, part))) return change;
    }
    return undefined;
  }

  /** Whether a string value was renamed in a type, which has every value of the old type. */
  isValueChanged(type: ts.Type, value: string): boolean {
    const values = (type.isUnion() ? type.types : [])
      .filter(part => part.isStringLiteral())
      .map(part => part.value);
    return this.#isChanged(values, value);
  }

  /** Whether a value was renamed that is a key of a type such as `Record<AddressKind, string>`. */
  isKeyChanged(type: ts.Type, key: string): boolean {
    const names = type.getProperties().map(({ name }) => name);
    return this.#isChanged(names, key);
  }

  #isChanged(values: readonly string[], value: string): boolean {
    return this.#valueTypes.some(
      ({ all, renames }) => value in renames && all.every(one => values.includes(one)),
    );
  }

  #add(module: string, declaration: NamedDeclaration): void {
    const name = declaration.name?.getText() ?? '';
    const change = exportChanges.find(one => one.module === module && one.name === name);
    if (change) this.#exports.set(declaration, change);
    if (ts.isTypeAliasDeclaration(declaration)) {
      const renames = publicNames[module]?.values?.[name];
      if (renames) this.#valueTypes.push({ all: stringsIn(declaration.type), renames });
    }
    if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) return;
    for (const member of declaration.members) {
      const memberName = member.name?.getText();
      const found = memberChanges.find(
        one => one.module === module && one.owner === name && one.name === memberName,
      );
      if (found) this.#members.set(member, found);
    }
  }
}

type NamedDeclaration = ts.Node & { readonly name?: ts.Node };

function declarationsIn(statement: ts.Statement): readonly NamedDeclaration[] {
  return ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
}

function lookUp<T>(changes: ReadonlyMap<ts.Node, T>, symbol: ts.Symbol): T | undefined {
  for (const declaration of symbol.declarations ?? []) {
    const change = changes.get(declaration);
    if (change) return change;
  }
  return undefined;
}

function hasRequiredMembers(literal: ts.ObjectLiteralExpression, type: ts.Type): boolean {
  const names = literal.properties.map(({ name }) => name?.getText());
  return type
    .getProperties()
    .filter(({ flags }) => !(flags & ts.SymbolFlags.Optional))
    .every(({ name }) => names.includes(name));
}

/** The string literals of a union type. */
function stringsIn(type: ts.TypeNode): string[] {
  return findAll(type, ts.isStringLiteral).map(({ text }) => text);
}

/** A type with renamed values. A union that contains all of its values is this type. */
interface ValueType {
  readonly all: readonly string[];
  readonly renames: Renames;
}
