import { readFileSync } from 'node:fs';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

import { faces } from './fonts.ts';

/** One version for all: that of the workspace. */
const version = /^version = "(.+)"$/m.exec(readFileSync(new URL('../Cargo.toml', import.meta.url), 'utf8'))?.[1];

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [svelte(), svelteTesting(), faces()],
  // The page is read from the program, by a web view no older than that of Debian 12.
  build: { target: 'safari16', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,mjs}'], setupFiles: ['src/tests/speaking.ts'] },
});
