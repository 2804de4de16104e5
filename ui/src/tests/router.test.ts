import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { placeOf, Router } from '../router.svelte';

beforeEach(() => { window.scrollTo = () => {}; });
afterEach(() => { document.body.innerHTML = ''; });

test('pages lie over each other, and the lookup is always below them', () => {
  const router = new Router();
  router.open({ page: 'record', id: 'KG' });
  router.open({ page: 'record', id: 'KG-office' });
  expect(router.top.place).toEqual({ page: 'record', id: 'KG-office' });
  router.back();
  expect(router.top.place).toEqual({ page: 'record', id: 'KG' });
  router.back();
  router.back();
  expect(router.top.place.page).toBe('lookup');
});

test('the list of pages goes straight over the lookup, and a query back to it', () => {
  const router = new Router();
  router.open({ page: 'record', id: 'KG' });
  router.goTo('countries');
  expect(router.stack.map(({ place }) => place.page)).toEqual(['lookup', 'countries']);
  router.open({ page: 'lookup', query: 'kg' });
  expect(router.stack.map(({ place }) => place)).toEqual([{ page: 'lookup', query: 'kg' }]);
});

test('what lies too deep is forgotten, but never the lookup', () => {
  const router = new Router();
  for (let n = 0; n < 100; n++) router.open({ page: 'record', id: String(n) });
  expect(router.stack.length).toBe(24);
  expect(router.stack[0]!.place.page).toBe('lookup');
  expect(router.top.place).toEqual({ page: 'record', id: '99' });
});

test('going back, the focus is where it was', async () => {
  const router = new Router();
  document.body.innerHTML = `<div data-page="${router.top.key}"><button>one</button><button>two</button></div>`;
  const two = document.querySelectorAll('button')[1]!;
  two.focus();
  router.open({ page: 'help' });
  two.blur();
  router.back();
  await tick();
  await tick();
  expect(document.activeElement).toBe(two);
});

const links: [string, string | null][] = [
  ['valise://lookup?q=kyrgyzstan%20untoc', 'kyrgyzstan untoc'],
  ['valise://lookup/?q=kg', 'kg'],
  ['valise:lookup?q=kg', 'kg'],
  ['valise://lookup', ''],
  [`valise://lookup?q=${'a'.repeat(100_000)}`, 'a'.repeat(500)],
  ['valise://lookup?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E', '<script>alert(1)</script>'],
  ['valise://lookup?q=%FF%FE', '\ufffd\ufffd'],
  ['valise://lookup?q=kg%00%0A%1B%5B31m%E2%80%AEuntoc', 'kg [31m untoc'],
  ['valise://lookup?q=%E0%A4%A', '\ufffd%A'],
  ['valise://lookup?q=kg&q=lv&from=https://evil.example/&language=fr', 'kg'],
  ['valise://settings?language=fr', null],
  ['valise://lookup.evil.example/?q=kg', null],
  ['valise://sync?from=https://evil.example/', null],
  ['valise://lookup@evil.example/?q=kg', null],
  ['valise://lookup/../settings?q=kg', null],
  ['https://lookup?q=kg', null],
  ['javascript:alert(1)', null],
  ['not a link', null],
  ['', null],
];
test.each(links)('of the link %.60s only words for the box come in', (link, query) => {
  expect(placeOf(link)).toEqual(query === null ? null : { page: 'lookup', query });
});
