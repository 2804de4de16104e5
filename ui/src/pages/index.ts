// The pages, by name: each is fetched when it is first opened. The lookup isn't among them: it is always there.
import type { Component } from 'svelte';

import type { Opened, Page } from '../router.svelte';

/** What every page is given: the place that it shows. It says its own title by `opened.title`. */
export type PageProps = { opened: Opened };

type Fetched = () => Promise<{ default: Component<PageProps> }>;

export const pages: Partial<Record<Exclude<Page, 'lookup'>, Fetched>> = {
  answer: () => import('./Answer.svelte'),
  changes: () => import('./Changes.svelte'),
  countries: () => import('./Countries.svelte'),
  maintaining: () => import('./Maintaining.svelte'),
  matrix: () => import('./Matrix.svelte'),
  'first-run': () => import('./FirstRun.svelte'),
  help: () => import('./Help.svelte'),
  receipts: () => import('./Receipts.svelte'),
  record: () => import('./Record.svelte'),
  settings: () => import('./Settings.svelte'),
};

/** Those that the header offers, in its order; the maintainers' bench to whoever is signed in. */
export const OFFERED = (['countries', 'matrix', 'changes', 'receipts', 'maintaining', 'settings', 'help'] as const).filter((page) => page in pages);
