import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { root } from './lib/paths.mjs';

// The boundaries alone: they need no types, so a snippet need not be a file of the project.
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => ruleId === 'boundaries/dependencies',
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false } },
  },
});

/** What the boundaries say of a file that imports `source`. */
const complaints = (filePath, source) => complaintsOf(filePath, `import '${source}';`);

async function complaintsOf(filePath, text) {
  const [{ messages }] = await eslint.lintText(text, { filePath });
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

test.each([
  ['electron/feeds/new.ts', '../ipc/register.ts'],
  ['electron/feeds/new.ts', '../window/security.ts'],
  ['electron/feeds/new.ts', '../main.ts'],
  ['electron/feeds/new.ts', 'electron'],
  ['electron/downloads/new.ts', 'electron/main'],
  ['electron/local-files/new.ts', '../window/security.ts'],
  ['electron/shared/new.ts', 'electron'],
  ['electron/shared/new.ts', '../storage/interface.ts'],
  ['electron/storage/new.ts', '../ipc/register.ts'],
  ['electron/storage/new.ts', 'electron'],
  ['electron/ipc/new.ts', '../window/security.ts'],
  ['electron/window/new.ts', '../storage/interface.ts'],
  ['electron/cli/new.ts', 'electron'],
  ['electron/preload.ts', './storage/interface.ts'],
  ['electron/main.ts', '../renderer/main.tsx'],
  ['renderer/stores/new.ts', '../../electron/storage/interface.ts'],
  ['renderer/stores/new.ts', '../../electron/ipc/register.ts'],
  ['renderer/player/new.ts', 'node:fs'],
  ['renderer/player/new.ts', 'fs'],
  ['renderer/player/new.ts', 'electron'],
  ['renderer/features/search/new.tsx', '../library/show-screen.tsx'],
  ['renderer/elements/new.tsx', '../stores/view.ts'],
  ['renderer/bridge/new.ts', '../stores/view.ts'],
  ['e2e/specs/new.spec.ts', '../../electron/storage/interface.ts'],
  ['e2e/specs/new.spec.ts', '../../renderer/stores/view.ts'],
  ['e2e/new.ts', '../scripts/lib/pack.mjs'],
])('%s may not import %s', async (file, source) => {
  expect(await complaints(file, source)).toEqual(['boundaries/dependencies']);
});

test.each([
  ['electron/feeds/new.ts', '../shared/model.ts'],
  ['electron/feeds/new.ts', '../storage/interface.ts'],
  ['electron/feeds/new.ts', 'node:path'],
  ['electron/feeds/new.ts', 'feedsmith'],
  ['electron/ipc/new.ts', 'electron'],
  ['electron/main.ts', './ipc/register.ts'],
  ['renderer/features/search/new.tsx', './search-screen.tsx'],
  ['renderer/features/search/new.tsx', '../../stores/view.ts'],
  ['renderer/features/search/new.tsx', '../../../electron/shared/model.ts'],
  ['renderer/stores/new.ts', 'zustand'],
  ['e2e/specs/new.spec.ts', '../host.ts'],
  ['e2e/new.ts', '../scripts/lib/display.mjs'],
  ['e2e/specs/new.spec.ts', '../../electron/shared/model.ts'],
])('%s may import %s', async (file, source) => {
  expect(await complaints(file, source)).toEqual([]);
});

test.each([
  "import { type App } from 'electron';",
  "export * from 'electron';",
  "const electron = await import('electron');",
])('a service may not say %s', async (text) => {
  expect(await complaintsOf('electron/feeds/new.ts', text)).toEqual(['boundaries/dependencies']);
});
