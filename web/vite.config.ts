import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = dirname(fileURLToPath(import.meta.url));
const outDir = join(here, '..', 'api', 'simengine_api', 'static');
const worthCompressing = 1024;

/** Puts file.br and file.gz beside every text file, so that the server compresses nothing while it serves. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    // closeBundle would be called after a failed build too, and hide why it failed
    writeBundle() {
      for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg|json|ftl)$/.test(name)) continue;
        const file = join(outDir, name);
        const raw = readFileSync(file);
        if (raw.length < worthCompressing) continue;
        writeFileSync(`${file}.gz`, gzipSync(raw, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(`${file}.br`, brotliCompressSync(raw, { params }));
      }
    },
  };
}

export default defineConfig({
  base: '/',
  plugins: [svelte(), precompress()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    license: { fileName: 'third-party-licenses.md' },
  },
  server: {
    proxy: { '/v1': { target: process.env['SIMENGINE_API'] ?? 'http://127.0.0.1:8000', changeOrigin: false } },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
