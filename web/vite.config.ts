import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Two builds into one folder: the pages with their lazy chunks, then (`--mode sw`) the service worker as one plain script. */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' as const },
  ...(mode === 'sw'
    ? {
        publicDir: false as const,
        build: {
          outDir: here('dist'),
          emptyOutDir: false,
          target: 'es2022',
          sourcemap: false,
          modulePreload: false as const,
          rolldownOptions: {
            input: { sw: here('src/shell/sw.ts') },
            output: { format: 'iife' as const, entryFileNames: 'sw.js', codeSplitting: false },
          },
        },
      }
    : {
        build: {
          outDir: here('dist'),
          emptyOutDir: true,
          target: 'es2022',
          sourcemap: false,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rolldownOptions: { input: here('index.html') },
        },
      }),
}))
