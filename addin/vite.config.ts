import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fixtureService } from './dev/fixtureService.ts';

// The service answers pages of its own origin alone: the page's host is kept, so that this is one.
const service = { target: process.env.SERVICE_URL ?? 'http://localhost:5080', changeOrigin: false };

/** `--mode fixtures` answers from invented fixtures; otherwise a running service is asked. */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [react(), ...(mode === 'fixtures' ? [fixtureService()] : [])],
  build: {
    target: 'es2022',
    // One chunk a page and one shared; Fluent alone is above the limit at which Vite warns.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: ['pane.html', 'demo.html'] },
  },
  server: mode === 'fixtures' ? {} : { proxy: { '/api': service, '/demo/': service } },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    pool: 'threads',
    // Fluent renders slowly in jsdom, and machines may be busy; no test waits for real time.
    testTimeout: 60_000,
  },
}));
