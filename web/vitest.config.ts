import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], setupFiles: ['tests/tried.ts'], environment: 'node', testTimeout: 60_000, maxWorkers: 2 },
})
