// One way to write what can be written in several: private members, top-level functions, constants,
// the order of imports, the words of comments. `npx eslint . --fix` applies what can be applied.
import sortImports from 'eslint-plugin-simple-import-sort';

/** What Angular reads from outside the class: a query cannot be a member with `#`. */
const QUERIES = 'input|output|model|viewChild|viewChildren|contentChild|contentChildren';

/** Module-level constants with one literal value are written in upper case. */
const constantCase = {
  meta: { type: 'suggestion', schema: [] },
  create: context => ({
    'Program > VariableDeclaration[kind="const"] > VariableDeclarator, ExportNamedDeclaration > VariableDeclaration[kind="const"] > VariableDeclarator'(
      node,
    ) {
      if (node.id.type !== 'Identifier' || !isLiteral(node.init)) return;
      if (/^ɵ?[A-Z][A-Z0-9_]*$/.test(node.id.name)) return;
      context.report({ node: node.id, message: `"${node.id.name}" is a constant: UPPER_CASE.` });
    },
  }),
};

/** Whether an expression is one value that is written down: a text, a number, a regular expression. */
function isLiteral(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value !== 'boolean' && node.value !== null;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return isLiteral(node.argument);
    case 'BinaryExpression':
      return isLiteral(node.left) && isLiteral(node.right);
    default:
      return false;
  }
}

/** How comments are written. */
const comments = {
  meta: { type: 'suggestion', fixable: 'code', schema: [] },
  create: context => {
    const check = (comment, pattern, replacement, message) => {
      for (const { index, 0: found } of comment.value.matchAll(pattern)) {
        // The two characters that open the comment stand before its value.
        const start = comment.range[0] + 2 + index;
        const range = [start, start + found.length];
        const { sourceCode } = context;
        context.report({
          loc: {
            start: sourceCode.getLocFromIndex(range[0]),
            end: sourceCode.getLocFromIndex(range[1]),
          },
          message,
          fix: fixer => fixer.replaceTextRange(range, replacement),
        });
      }
    };
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          check(comment, /’/g, "'", 'An apostrophe is "\'".');
          check(comment, /@returns whether/g, '@returns Whether', 'Write "@returns Whether".');
        }
      },
    };
  },
};

/** The rules, for every file of the repository. */
export const dialect = {
  plugins: {
    'simple-import-sort': sortImports,
    dialect: { rules: { 'constant-case': constantCase, comments } },
  },
  rules: {
    // Packages first, then our own from far to near; no blank line between them.
    'simple-import-sort/imports': [
      'error',
      { groups: [[String.raw`^\u0000`, '^node:', String.raw`^@?\w`, '^', String.raw`^\.`]] },
    ],
    'dialect/constant-case': 'error',
    'dialect/comments': 'error',
  },
};

/** What `no-restricted-syntax` refuses everywhere. A file that adds to it repeats these. */
export const restricted = [
  {
    selector: `:matches(PropertyDefinition, MethodDefinition[kind!="constructor"], TSAbstractPropertyDefinition)[accessibility="private"]:not([decorators.length>0]):not([value.callee.name=/^(${QUERIES})$/]):not([value.callee.object.name=/^(${QUERIES})$/])`,
    message: 'Private members are written with "#".',
  },
  {
    selector: 'TSParameterProperty[accessibility="private"]',
    message: 'Private members are written with "#": a field, set in the constructor.',
  },
  {
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator[init.type="ArrowFunctionExpression"]:not([id.typeAnnotation])',
    message: 'A function of a module is a function declaration.',
  },
];
