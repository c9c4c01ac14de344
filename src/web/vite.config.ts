import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const out = path.resolve(import.meta.dirname, '../../dist/web');

/** Writes `x.br` beside every text asset, so that the server never compresses while someone waits. */
function brotliBeside(folder: string): Plugin {
  return {
    name: 'brotli-beside',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true }) as string[]) {
        if (!/\.(js|css|html|svg|json|txt)$/.test(name)) continue;
        const file = path.join(folder, name);
        const text = readFileSync(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
        writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), brotliBeside(out)],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2023',
    // A font or picture inside a stylesheet would be a data: address, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: { port: 4181, strictPort: true, proxy: { '/api': 'http://127.0.0.1:4180' } },
});
