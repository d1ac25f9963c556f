import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', '.angular/**', '.cache/**', '**/node_modules/**', '**/fixtures/**'] },
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
    files: ['projects/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
