// Bringing the copy up to date, and handing it on.
import { Channel } from '@tauri-apps/api/core';

import { call } from './api';
import type { SyncEvent, SyncState, Told } from './types';

/** How the copy stands. */
export const syncState = () => call<SyncState>('sync_state');

/** From now on tells what becomes of syncs, whoever began them. */
export function watchSyncs(told: (event: SyncEvent) => void): Promise<null> {
  const on = new Channel<SyncEvent>();
  on.onmessage = told;
  return call<null>('sync_watch', { on });
}

/** Begins a sync: from an address, a folder or a bundle file, from now on where it is to be remembered; or from where it is set up to come from. */
export const startSync = (from?: string, root?: string, remember = false) => call<null>('sync_start', { from, root, remember });
export const cancelSync = () => call<null>('sync_cancel');

/** The system's own window asks which bundle, under a title. Whether one was chosen. */
export const importBundle = (title: string) => call<boolean>('bundle_import', { title });
/** The system's own window asks where to, under a title. `null`: nowhere. */
export const exportBundle = (title: string) => call<Told | null>('bundle_export', { title });
