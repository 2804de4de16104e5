// Links from outside, as they came: hostile until `placeOf` has read them.
import { Channel } from '@tauri-apps/api/core';

import { call } from './api';

export function watchLinks(told: (link: string) => void): Promise<void> {
  const page = new Channel<string>();
  page.onmessage = told;
  return call<void>('link_watch', { page });
}
