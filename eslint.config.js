import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import compat from 'eslint-plugin-compat';
import tseslint from 'typescript-eslint';
import { dialect, restricted } from './eslint.dialect.js';

/** What runs in SmartClient's browser: the library, the page of the local host, its scripts. */
const inBrowser = [
  'projects/ngx-protheus/{src,po-ui,testing,compat}/**/*.ts',
  'projects/host-page/**/*.ts',
  'projects/protheus-devkit/src/host/{browser,page/plain}/**/*.js',
  'projects/protheus-devkit/src/attach/browser/**/*.js',
];

/** Absent on a page by http, and Protheus is often reached by http. */
const secureContext = [
  ['crypto', 'randomUUID'],
  ['crypto', 'subtle'],
  ['navigator', 'locks'],
  ['navigator', 'clipboard'],
  ['navigator', 'serviceWorker'],
  ['navigator', 'storage'],
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.angular/**',
      '.cache/**',
      '**/node_modules/**',
      '**/fixtures/**',
      'corpus/*/*/input/**',
    ],
  },
  { files: ['**/*.{ts,js,mjs}'], ...dialect, languageOptions: { ecmaVersion: 'latest' } },
  {
    files: ['**/*.ts'],
    extends: [
      ...tseslint.configs.recommended,
      ...tseslint.configs.stylistic,
      ...angular.configs.tsRecommended,
      prettier,
    ],
    processor: angular.processInlineTemplates,
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      // Public tokens name their type on both sides: typings must not depend on inference.
      '@typescript-eslint/consistent-generic-constructors': 'off',
      'no-restricted-syntax': ['error', ...restricted],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    // One `standalone: true` has to stay written: without it a component built with 19 renders
    // nothing under TestBed.overrideComponent in Angular 17 and 18.
    files: ['projects/ngx-protheus/**/*.ts'],
    rules: {
      '@angular-eslint/prefer-standalone': 'off',
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'pro', style: 'kebab-case' },
      ],
    },
  },
  {
    // The published names are those of protheus-lib-core, and the prefix is PO UI's.
    files: ['projects/ngx-protheus/po-ui/**/*.ts'],
    rules: {
      '@angular-eslint/no-input-rename': 'off',
      '@angular-eslint/no-output-rename': 'off',
    },
  },
  {
    // Chromium 94 is the floor. What is newer in JavaScript itself the compiler refuses: `lib` is
    // ES2022. Newer in the browser are the names that eslint-plugin-compat knows, and these methods.
    files: inBrowser,
    ignores: ['**/*.spec.ts', '**/type-tests/**'],
    plugins: { compat },
    settings: { browsers: ['chrome 94'] },
    rules: {
      'compat/compat': 'error',
      'no-restricted-properties': [
        'error',
        ...secureContext.map(([object, property]) => ({
          object,
          property,
          message: 'Absent on a page by http.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        ...restricted,
        {
          selector:
            'MemberExpression[property.name=/^(checkVisibility|showPopover|togglePopover|hidePopover|setHTMLUnsafe|getHTML|moveBefore|startViewTransition|findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|throwIfAborted)$/]',
          message: 'Newer than Chromium 94.',
        },
        ...Object.entries({
          AbortSignal: 'timeout|any',
          URL: 'canParse|parse',
          Response: 'json',
        }).map(([object, properties]) => ({
          selector: `MemberExpression[object.name="${object}"][property.name=/^(${properties})$/]`,
          message: 'Newer than Chromium 94.',
        })),
      ],
    },
  },
  {
    // Written by `npm run docs` as the guides show them.
    files: ['e2e/testing-guide.e2e.ts', 'projects/ngx-protheus/testing/guide/*.spec.ts'],
    rules: { 'simple-import-sort/imports': 'off' },
  },
  {
    files: ['projects/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
