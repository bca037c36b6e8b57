// What the bench's page is made of, bundled by the phone's own build tool.   node bundle.mjs WEB_FOLDER EMPTY_FOLDER
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [web, folder] = process.argv.slice(2)
const { build } = await import(pathToFileURL(createRequire(join(web, 'package.json')).resolve('vite')).href)
await build({
  root: web,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@noble': join(web, 'node_modules/@noble'), seals: join(web, 'src/seals') } },
  build: { lib: { entry: fileURLToPath(new URL('page.mjs', import.meta.url)), formats: ['iife'], name: 'filmSeal', fileName: () => 'page.js' }, outDir: folder, emptyOutDir: false },
})
