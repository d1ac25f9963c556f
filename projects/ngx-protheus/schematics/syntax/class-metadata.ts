import { refersTo } from './imported-names';
import { ts } from './typescript';
import { unwrap } from './unwrap';

/** The object in `@NgModule({…})` or `@Component({…})` of a class. */
export function metadataOf(
  node: ts.ClassDeclaration,
  decorator: 'NgModule' | 'Component',
): ts.ObjectLiteralExpression | undefined {
  for (const { expression } of ts.getDecorators(node) ?? []) {
    if (!ts.isCallExpression(expression)) continue;
    if (!refersTo(expression.expression, decorator, '@angular/core')) continue;
    const [argument] = expression.arguments;
    const object = argument && unwrap(argument);
    if (object && ts.isObjectLiteralExpression(object)) return object;
  }
  return undefined;
}

/** The value of a property written as `name: value`. */
export function propertyOf(
  object: ts.ObjectLiteralExpression,
  name: string,
): ts.Expression | undefined {
  const property = object.properties.find((node): node is ts.PropertyAssignment =>
    ts.isPropertyAssignment(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
      ? node.name.text === name
      : false,
  );
  return property && unwrap(property.initializer);
}

/** The value of `providers` in an object, also in the shorthand form. */
export function providersOf(node: ts.ObjectLiteralExpression): ts.Expression | undefined {
  const short = node.properties.find(
    (property): property is ts.ShorthandPropertyAssignment =>
      ts.isShorthandPropertyAssignment(property) && property.name.text === 'providers',
  );
  return propertyOf(node, 'providers') ?? short?.name;
}
