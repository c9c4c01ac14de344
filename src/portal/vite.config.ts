import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const compress = promisify(brotliCompress);
const outDir = path.resolve(import.meta.dirname, '../../dist/portal');

/** Lays a .br file beside each text asset once, so that the server never compresses the same bytes twice. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const names = await readdir(outDir, { recursive: true });
      const texts = names.filter((name) => /\.(js|css|html|svg)$/.test(name));
      await Promise.all(
        texts.map(async (name) => {
          const file = path.join(outDir, name);
          const bytes = await readFile(file);
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          };
          await writeFile(`${file}.br`, await compress(bytes, { params }));
        }),
      );
    },
  };
}

const workerName = 'service-worker';
/** What is kept for when there is no line: not what needs the server anyway, nor the agreement's typeface. */
const notKept = /(agreement-screen|proposal-screens|source-serif)|\.map$|^service-worker\.js$/;

/** Tells the service worker which files this build consists of. Their names change with their contents, and with them the worker. */
function nameShell(): Plugin {
  return {
    name: 'name-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle[`${workerName}.js`];
      const page = bundle['index.html'];
      if (worker?.type !== 'chunk' || page?.type !== 'asset') throw new Error('the page or its worker was not built');
      const names = Object.keys(bundle)
        .filter((name) => !notKept.test(name))
        .sort();
      const version = createHash('sha256').update(names.join()).update(page.source).digest('hex').slice(0, 16);
      const shell = { version, files: [...names, 'icon.svg'].map((name) => `/t/${name}`) };
      worker.code = worker.code.replaceAll('__SHELL__', JSON.stringify(shell));
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/t/',
  plugins: [react(), nameShell(), precompress()],
  build: {
    outDir,
    emptyOutDir: true,
    target: ['es2022', 'safari16.4', 'chrome111', 'firefox115'],
    // Nothing inline: the page's policy allows files of its own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        index: path.resolve(import.meta.dirname, 'index.html'),
        [workerName]: path.resolve(import.meta.dirname, 'worker/service-worker.ts'),
      },
      output: {
        // A worker is asked for anew under the same name.
        entryFileNames: ({ name }) => (name === workerName ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
