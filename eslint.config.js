// Types, hooks and the folder boundaries of docs/architecture.md, in one place.
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rooms of the house, and who may import whom; all else is an error. */
const rooms = {
  shared: { files: 'electron/shared/**', imports: [] },
  storage: { files: 'electron/storage/**', imports: ['shared'] },
  service: {
    files: 'electron/{feeds,downloads,transcripts,chapters,search,local-files}/**',
    imports: ['storage', 'workers', 'shared'],
  },
  workers: { files: 'electron/workers/**', imports: ['service', 'shared'] },
  ipc: { files: 'electron/ipc/**', imports: ['service', 'storage', 'shared'] },
  window: { files: 'electron/window/**', imports: ['shared'] },
  cli: { files: 'electron/cli/**', imports: ['service', 'storage', 'shared'] },
  preload: { files: 'electron/preload.ts', imports: ['shared'] },
  wiring: {
    files: 'electron/services.ts',
    imports: ['service', 'storage', 'workers', 'shared'],
  },
  main: {
    files: 'electron/main.ts',
    imports: ['wiring', 'ipc', 'window', 'cli', 'storage', 'shared'],
  },
  bridge: { files: 'renderer/bridge/**', imports: ['shared'] },
  player: { files: 'renderer/player/**', imports: ['bridge', 'shared'] },
  stores: { files: 'renderer/stores/**', imports: ['player', 'bridge', 'shared'] },
  elements: { files: 'renderer/elements/**', imports: ['styles', 'shared'] },
  styles: { files: 'renderer/styles/**', imports: [] },
  feature: {
    files: 'renderer/features/*/**',
    imports: ['elements', 'stores', 'player', 'bridge', 'styles', 'shared'],
  },
  page: {
    files: 'renderer/*',
    imports: ['feature', 'elements', 'stores', 'player', 'bridge', 'styles', 'shared'],
  },
  e2e: { files: 'e2e/**', imports: ['shared', 'display'] },
  display: { files: 'scripts/lib/display.mjs', imports: [] },
  bench: { files: 'bench/**', imports: ['service', 'storage', 'workers', 'shared', 'e2e'] },
};

const ofRenderer = ['bridge', 'player', 'stores', 'elements', 'styles', 'feature', 'page'];
const ofElectron = ['main', 'preload', 'ipc', 'window'];
const except = (names) => Object.keys(rooms).filter((name) => !names.includes(name));
const room = (categories) => ({ file: { categories } });

const policies = [
  ...Object.entries(rooms).map(([name, { imports }]) => ({
    from: room(name),
    allow: { to: room([...imports, ...(name === 'feature' ? [] : [name])]) },
  })),
  {
    from: room('feature'),
    allow: {
      to: {
        file: {
          categories: 'feature',
          captured: { name: '{{ from.file.captured.name }}' },
        },
      },
    },
    message: 'Features do not import each other.',
  },
  { allow: { to: { module: { origin: ['core', 'external'] } } } },
  {
    from: room(ofRenderer),
    disallow: { to: { module: { origin: 'core' } } },
    message: 'The renderer has no Node.',
  },
  {
    from: room(except(ofElectron)),
    disallow: { to: { module: { source: 'electron' } } },
    message: 'Only the main process and the preload know Electron.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'release', 'node_modules', 'test-results', '.cache', 'assets/sample'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_$' }],
      'no-console': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Speaks of the React compiler, which does not build this.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    // They speak to a terminal.
    files: ['bench/**/*.ts', 'electron/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Unit tests may reach across: they set a scene with whatever is there.
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/files': Object.entries(rooms).map(([category, { files }]) => ({
        category,
        pattern: files,
        capture: category === 'feature' ? ['name'] : [],
      })),
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/root-path': import.meta.dirname,
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
    },
    rules: {
      'boundaries/no-unknown-files': 'off',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.config.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': 'error', 'no-undef': 'error' },
  },
);
