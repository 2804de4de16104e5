import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, test } from 'vitest';

import { lookup } from '../bridge/api';

afterEach(clearMocks);

test('half a character is replaced on its way to the program, a whole one is not', async () => {
  const asked: unknown[] = [];
  mockIPC((command, parts) => asked.push([command, (parts as { query: string }).query]));
  await lookup('kenya \uD83D untoc \uDE00');
  await lookup('kenya \uD83D\uDE00');
  expect(asked).toEqual([
    ['lookup', 'kenya \uFFFD untoc \uFFFD'],
    ['lookup', 'kenya \uD83D\uDE00'],
  ]);
});
