import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, test } from 'vitest';

import { Search } from '../search.svelte';
import { answer, facets, match } from './answers';

afterEach(clearMocks);

/** Answers when told to, by the query. */
function answeringLater(): Record<string, (fails?: unknown) => void> {
  const answers: Record<string, (fails?: unknown) => void> = {};
  mockIPC((_, parts) => {
    const { query } = parts as { query: string };
    return new Promise((resolve, reject) => {
      answers[query] = (fails) => (fails === undefined ? resolve(answer({ query })) : reject(fails));
    });
  });
  return answers;
}

test('an answer to an earlier keystroke that comes late is dropped', async () => {
  const answers = answeringLater();
  const search = new Search();
  const first = search.ask('k');
  const second = search.ask('ky');
  expect(search.busy).toBe(true);
  answers['ky']!();
  await second;
  answers['k']!();
  await first;
  expect(search.answer?.query).toBe('ky');
  expect(search.busy).toBe(false);
});

test('a late refusal is dropped as well', async () => {
  const answers = answeringLater();
  const search = new Search();
  const first = search.ask('k');
  const second = search.ask('ky');
  answers['ky']!();
  answers['k']!({ code: 'internal', message: 'late' });
  await Promise.all([first, second]);
  expect(search.refusal).toBeNull();
});

test('an emptied box asks nothing, and drops what is on its way', async () => {
  const answers = answeringLater();
  const search = new Search();
  const first = search.ask('k');
  await search.ask('   ');
  answers['k']!();
  await first;
  expect(Object.keys(answers)).toEqual(['k']);
  expect(search.answer).toBeNull();
});

test('what is no refusal becomes one', async () => {
  const answers = answeringLater();
  const search = new Search();
  const asked = search.ask('k');
  answers['k']!('Command lookup not allowed by ACL');
  await asked;
  expect(search.refusal).toEqual({ code: 'internal', message: 'Command lookup not allowed by ACL' });
});

test('what is settled by hand holds while its words are there, and no longer', async () => {
  const asked: unknown[] = [];
  mockIPC((_, parts) => {
    asked.push((parts as { pins: unknown }).pins);
    return answer({ facets: facets({ countries: ['CD', 'CG'], matches: [match({ text: 'congo', code: 'CD' }), match({ text: 'untoc', facet: 'treaty', code: 'UNTOC' })] }) });
  });
  const search = new Search();
  await search.ask('congo untoc');
  search.settle({ facet: 'country', code: 'CG' });
  search.settle({ facet: 'country', code: 'CD' });
  await search.ask('congo untoc email');
  await search.ask('latvia untoc');
  await search.ask('congo');
  search.settle({ facet: 'treaty', code: null });
  search.undo('treaty');
  await search.ask('congo untoc');
  expect(asked).toEqual([[], [{ facet: 'country', code: 'CD' }], [], [], []]);
});
