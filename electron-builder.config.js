/**
 * What is packed and for whom. `npm run pack` makes the unpacked directory around the Electron at
 * hand, which CUECAST_ELECTRON_DIST and CUECAST_ELECTRON_VERSION name; a release machine makes the
 * rest (`npx electron-builder`) around the official one.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

const { CUECAST_ELECTRON_DIST, CUECAST_ELECTRON_VERSION } = process.env;
const sqlite = 'node_modules/@photostructure/sqlite';

export default {
  appId: 'app.cuecast.desktop',
  productName: 'Cuecast',
  copyright: 'Copyright © The Cuecast authors',
  directories: { output: 'release', buildResources: 'assets/icons' },
  ...(CUECAST_ELECTRON_DIST && {
    electronDist: CUECAST_ELECTRON_DIST,
    electronVersion: CUECAST_ELECTRON_VERSION,
  }),

  // Everything else is bundled into dist/; SQLite brings its own binaries, built for no one Node.
  npmRebuild: false,
  files: [
    'dist/{main,preload,renderer}/**',
    '!dist/*/.stamp',
    'assets/sample/*',
    'assets/local-files/*',
    'assets/icons/**',
    'package.json',
    '!node_modules/node-addon-api/**',
    `!${sqlite}/{src,scripts,deps}/**`,
    `!${sqlite}/{binding.gyp,*.md}`,
    `!${sqlite}/**/*.{map,d.ts,d.mts,d.cts}`,
    `!${sqlite}/prebuilds/*/**`,
    `${sqlite}/prebuilds/\${platform}-\${arch}/**`,
  ],
  asarUnpack: ['**/*.node'],
  // Electron's own placeholder app.
  afterPack: ({ packager, appOutDir }) =>
    rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true }),
  extraResources: [{ from: 'LICENSE', to: 'LICENSE.cuecast.txt' }],
  electronLanguages: ['en-US'],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
  },

  // Links to a moment; on Windows, and where nothing is installed, the app says so itself.
  protocols: [{ name: 'Cuecast', role: 'Viewer', schemes: ['cuecast'] }],

  linux: {
    target: ['AppImage', 'deb', 'tar.gz'],
    executableName: 'cuecast',
    // By this name, which package.json gives, desktops know the window for the app's.
    syncDesktopName: true,
    icon: 'assets/icons/png',
    category: 'AudioVideo;Audio;Player',
    maintainer: 'The Cuecast authors',
    vendor: 'The Cuecast authors',
    synopsis: 'Podcasts you can read along with',
    desktop: {
      entry: { Name: 'Cuecast', Keywords: 'podcast;transcript;audio;' },
    },
  },
  deb: { packageCategory: 'sound', priority: 'optional' },
  mac: {
    target: ['dmg'],
    icon: 'assets/icons/icon.icns',
    category: 'public.app-category.entertainment',
    hardenedRuntime: true,
  },
  win: { target: ['nsis'], icon: 'assets/icons/icon.ico' },
  nsis: { oneClick: false, perMachine: false, license: 'LICENSE' },
};
