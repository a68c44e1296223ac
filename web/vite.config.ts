import { defineConfig } from 'vite';

/** The page as static files in `web/dist/`, which the server hands out. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    cssMinify: 'esbuild',
    // Small files inlined as data: addresses would break the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
