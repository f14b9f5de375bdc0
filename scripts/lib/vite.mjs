/** How each bundle is built: Vite configurations, less the output folder. */
import react from '@vitejs/plugin-react';
import { inProject, root } from './paths.mjs';

/** The oldest runtimes the app runs on. */
const targets = { node: 'node20.18', chrome: 'chrome130' };

/** Never bundled: the runtime itself, the one dependency that is native code, the driver of the window. */
const external = [/^electron($|\/)/, '@photostructure/sqlite', /^playwright($|\/)/];

const common = { root, configFile: false, envDir: false, logLevel: 'warn', clearScreen: false };

/** The window's page. No asset becomes a data address: the content security policy allows none. */
function renderer() {
  return {
    ...common,
    root: inProject('renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: targets.chrome,
      sourcemap: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  };
}

/** Code that runs in Node or in Electron's main process, its dependencies inside. */
function node(entries, output = { chunkFileNames: 'chunks/[name]-[hash].js' }) {
  return {
    ...common,
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      target: targets.node,
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entries,
        external,
        output: { format: 'es', entryFileNames: '[name].js', ...output },
      },
    },
  };
}

/** The preload runs sandboxed: CommonJS in one file, and `electron` all it can load. */
function preload(entries) {
  const config = node(entries, {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    codeSplitting: false,
  });
  return { ...config, plugins: [onlyElectron] };
}

const onlyElectron = {
  name: 'cuecast:only-electron',
  generateBundle(_options, bundle) {
    for (const { fileName, imports = [] } of Object.values(bundle)) {
      const stranger = imports.find((name) => name !== 'electron');
      if (stranger) this.error(`${fileName} runs sandboxed and cannot load ${stranger}.`);
    }
  },
};

/** Vite configurations by bundle; each takes its entries as absolute paths by name. */
export const configs = { renderer, main: node, preload, cli: node, bench: node };
