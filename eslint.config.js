import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: ['**/dist/**', 'generated/**', 'clients/**', '**/*.mjs', 'eslint.config.js'],
  },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
    },
  },
  { files: ['schema/**'], rules: { '@typescript-eslint/no-empty-object-type': 'off' } },
  {
    files: ['src/cli/**', 'test/**', 'codegen/**', 'examples/**'],
    rules: { 'no-console': 'off' },
  },
  // Their types come with the contract that whoever tries them imports, and are not there before.
  { files: ['examples/**'], ...tseslint.configs.disableTypeChecked },
)
