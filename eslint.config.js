// Types, hooks and the folder boundaries of docs/architecture.md, in one place.
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const services = ['feeds', 'downloads', 'transcripts', 'chapters', 'search'];

/** The rooms of the house. First match wins. */
const elements = [
  { type: 'unit-test', pattern: '**/*.test.{ts,tsx}', mode: 'full' },
  { type: 'electron-main', pattern: 'electron/main.ts', mode: 'full' },
  { type: 'preload', pattern: 'electron/preload.ts', mode: 'full' },
  { type: 'shared', pattern: 'electron/shared/**/*', mode: 'full' },
  { type: 'storage', pattern: 'electron/storage/**/*', mode: 'full' },
  { type: 'ipc', pattern: 'electron/ipc/**/*', mode: 'full' },
  { type: 'window', pattern: 'electron/window/**/*', mode: 'full' },
  { type: 'workers', pattern: 'electron/workers/**/*', mode: 'full' },
  { type: 'cli', pattern: 'electron/cli/**/*', mode: 'full' },
  {
    type: 'service',
    pattern: `electron/(${services.join('|')})/**/*`,
    mode: 'full',
    capture: ['service'],
  },
  { type: 'bridge', pattern: 'renderer/bridge/**/*', mode: 'full' },
  { type: 'player', pattern: 'renderer/player/**/*', mode: 'full' },
  { type: 'stores', pattern: 'renderer/stores/**/*', mode: 'full' },
  { type: 'feature', pattern: 'renderer/features/(*)/**/*', mode: 'full', capture: ['feature'] },
  { type: 'elements', pattern: 'renderer/elements/**/*', mode: 'full' },
  { type: 'styles', pattern: 'renderer/styles/**/*', mode: 'full' },
  { type: 'renderer-root', pattern: 'renderer/*', mode: 'full' },
  { type: 'e2e', pattern: 'e2e/**/*', mode: 'full' },
  { type: 'bench', pattern: 'bench/**/*', mode: 'full' },
];

/** Who may import whom; all else is an error. */
const directions = {
  shared: ['shared'],
  storage: ['storage', 'shared'],
  service: ['service', 'storage', 'shared', 'workers'],
  workers: ['workers', 'service', 'storage', 'shared'],
  ipc: ['ipc', 'service', 'storage', 'shared'],
  window: ['window', 'shared'],
  cli: ['cli', 'service', 'shared'],
  preload: ['shared'],
  'electron-main': ['ipc', 'window', 'service', 'storage', 'workers', 'shared'],
  bridge: ['bridge', 'shared'],
  player: ['player', 'bridge', 'shared'],
  stores: ['stores', 'player', 'bridge', 'shared'],
  elements: ['elements', 'shared'],
  styles: [],
  'renderer-root': [
    'renderer-root',
    'feature',
    'elements',
    'stores',
    'player',
    'bridge',
    'styles',
    'shared',
  ],
  e2e: ['e2e', 'shared'],
  bench: ['bench', 'service', 'storage', 'workers', 'shared', 'e2e'],
};

export default tseslint.config(
  { ignores: ['dist', 'release', 'node_modules', 'test-results', 'assets'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { boundaries, 'react-hooks': reactHooks },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'boundaries/no-unknown-files': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.config.js', 'assets/**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': 'error', 'no-undef': 'error' },
  },
);
export { directions };
