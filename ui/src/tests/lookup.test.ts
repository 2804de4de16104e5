import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';

import Lookup from '../pages/Lookup.svelte';
import { plain, say } from '../words';
import { answer, facets, office } from './answers';

afterEach(clearMocks);

async function typed(query: string, given: unknown): Promise<{ box: HTMLInputElement; open: ReturnType<typeof vi.fn> }> {
  mockIPC((command) => (command === 'lookup' ? given : command === 'watched' ? [] : null));
  const open = vi.fn();
  render(Lookup, { open });
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: say('box-label') });
  await fireEvent.input(box, { target: { value: query } });
  await waitFor(() => expect(box.closest('[aria-busy]')!.getAttribute('aria-busy')).toBe('false'));
  return { box, open };
}

const two = answer({ facets: facets({ countries: ['KG'] }), authorities: [office({ id: 'KG-office' })] });

test('nothing is chosen for the reader: the first Enter steps onto the list, the second opens', async () => {
  const { box, open } = await typed('kg', two);
  expect(box.getAttribute('aria-activedescendant')).toBeNull();
  await fireEvent.keyDown(box, { key: 'Enter' });
  expect(open).not.toHaveBeenCalled();
  await fireEvent.keyDown(box, { key: 'Enter' });
  expect(open).toHaveBeenCalledWith('KG');
});

test('arrows go round, Escape leaves the list, then empties the box', async () => {
  const { box } = await typed('kg', two);
  const chosen = () => box.getAttribute('aria-activedescendant');
  await fireEvent.keyDown(box, { key: 'ArrowUp' });
  expect(chosen()).toBe('option-1');
  await fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(chosen()).toBe('option-0');
  expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual(['true', 'false']);
  await fireEvent.keyDown(box, { key: 'Escape' });
  expect(chosen()).toBeNull();
  await fireEvent.keyDown(box, { key: 'Escape' });
  expect(box.value).toBe('');
});

test('keys of an input method are left to it', async () => {
  const { box, open } = await typed('kg', two);
  await fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  await fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(open).not.toHaveBeenCalled();
  expect(box.getAttribute('aria-activedescendant')).toBeNull();
});

test('the number of results is announced', async () => {
  await typed('kg', two);
  expect(plain(screen.getByRole('status').textContent!)).toBe('1 jurisdiction, 1 office');
});

test('nothing found says what to try, and does not say that there is nothing', async () => {
  await typed('zzz', answer({ query: 'zzz' }));
  expect(screen.getByText(say('nothing-why', { query: 'zzz' }))).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Nothing found');
});

test('an empty box shows what one can ask; an example asks it', async () => {
  const { box } = await typed('', two);
  await fireEvent.click(screen.getByRole('button', { name: say('ask-1') }));
  expect(box.value).toBe(say('ask-1'));
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
});
