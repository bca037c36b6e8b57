import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The oldest browsers that are served, as docs/operate/browsers.md says; Chrome stands for the WebView and the browsers made of it. */
const FLOOR = ['chrome93', 'firefox115', 'safari16.4']

/** What is measured by the screen's true height is measured by its largest one where `dvh` is not known. */
const heights = {
  name: 'heights',
  enforce: 'pre' as const,
  transform: (code: string, id: string): string | null =>
    id.endsWith('.css') ? code.replace(/([a-z-]+): ([^;{}]*\ddvh[^;{}]*);/g, (said, name: string, value: string) => `${name}: ${value.replace(/dvh/g, 'vh')}; ${said}`) : null,
}

/** The style sheet stands before the scripts: nothing is painted without it, and over HTTP/1.1 six requests run at a time. */
const styleFirst = {
  name: 'style-first',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string): string => {
      const style = /\s*<link rel="stylesheet"[^>]*>/.exec(html)?.[0]
      return style === undefined ? html : html.replace(style, '').replace(/\s*<script type="module"/, (script) => style + script)
    },
  },
}

/**
 * What the first screen needs, with all it imports, is one file for the same reason. The entry stays outside: it waits for
 * later chunks, and a chunk that imported from it would wait for it in turn.
 */
const firstScreen = { name: 'first', test: /src\/shell\/page\/(app|assets|bundle|route)\.tsx?$/ }

/** The app, and the empty notepad to which "Leave" leads (src/shell/page/leave.ts). */
const pages: Record<string, string> = { index: here('index.html'), notes: here('notes.html') }
const keeper: Record<string, string> = { sw: here('src/shell/sw.ts') }

/** Two builds into one folder: the pages with their lazy chunks, then (`--mode sw`) the service worker as one plain script. */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: '/',
  plugins: [heights, styleFirst],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' as const },
  ...(mode === 'sw'
    ? {
        publicDir: false as const,
        build: {
          outDir: here('dist'),
          emptyOutDir: false,
          target: FLOOR,
          sourcemap: false,
          modulePreload: false as const,
          rolldownOptions: {
            input: keeper,
            output: { format: 'iife' as const, entryFileNames: 'sw.js', codeSplitting: false },
          },
        },
      }
    : {
        build: {
          outDir: here('dist'),
          emptyOutDir: true,
          target: FLOOR,
          sourcemap: false,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rolldownOptions: { input: pages, output: { codeSplitting: { groups: [firstScreen] } } },
        },
      }),
}))
