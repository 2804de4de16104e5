// Taking away: what the page asks for, and what it says came of it. The samples are written by Rust (`make types`).
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, describe, expect, test, vi } from 'vitest';

import type { Answered, Proved, RefusalCode, SaveStep, Wanted } from '../bridge/types';
import Answer from '../pages/Answer.svelte';
import Receipts from '../pages/Receipts.svelte';
import Reach from '../parts/Reach.svelte';
import TakeAway from '../parts/TakeAway.svelte';
import { Opened } from '../router.svelte';
import { choosePaper, chooseSheetLanguage, paper, sheetLanguage } from '../settings.svelte';
import { Taking } from '../taking.svelte';
import { plain, say } from '../words';
import samples from './samples.json';

afterEach(() => {
  clearMocks();
  vi.useRealTimers();
});

type Asked = { command: string; parts: Record<string, unknown> };

/** The program, as it answers by command; what it was asked. */
function program(answers: Record<string, (parts: Record<string, unknown>) => unknown>): Asked[] {
  const asked: Asked[] = [];
  mockIPC((command, parts) => {
    asked.push({ command, parts: parts as Record<string, unknown> });
    return answers[command]?.(parts as Record<string, unknown>) ?? null;
  });
  return asked;
}

const button = (name: string) => document.querySelector<HTMLElement>(`[data-take=${name}]`)!;
const statusLine = () => plain([...document.querySelectorAll('[role=status]')].map((status) => status.textContent!.trim()).join(' '));

describe('what is taken away', () => {
  const wanted: Wanted = { of: 'country', code: 'LV' };
  const props = { files: [{ name: 'sheet', wanted: () => wanted }], print: () => wanted, copying: () => ({ of: 'office' as const, id: 'LV-x' }) };

  test('is named, with language and paper; where it goes, the page never says', async () => {
    const asked = program({ save: () => '/home/someone/sheet.pdf' });
    render(TakeAway, props);
    await fireEvent.click(button('sheet'));
    await waitFor(() => expect(statusLine()).toBe('Saved: /home/someone/sheet.pdf'));
    const { command, parts } = asked.at(-1)!;
    expect(command).toBe('save');
    expect(parts).toMatchObject({ wanted, style: { language: 'en', paper: 'a4' }, title: 'Valise: Sheet (PDF)' });
    expect(Object.keys(parts).sort()).toEqual(['on', 'steps', 'style', 'title', 'wanted']);
  });

  test('and nowhere in the end, says nothing', async () => {
    program({ save: () => null });
    render(TakeAway, props);
    await fireEvent.click(button('sheet'));
    await waitFor(() => expect(button('sheet').getAttribute('aria-disabled')).toBe('false'));
    expect(statusLine()).toBe('');
  });

  test.each<RefusalCode>(['disk-full', 'read-only', 'place-gone', 'exists', 'unwritten', 'no-fonts'])('refused as %s, says so in words and can be tried again', async (code) => {
    let times = 0;
    program({ save: () => (++times === 1 ? Promise.reject({ code, message: 'the system’s words' }) : '/a.pdf') });
    render(TakeAway, props);
    await fireEvent.click(button('sheet'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(say(`trouble-${code}`));
    expect(alert.textContent).toContain(say(`trouble-${code}-todo`));
    await fireEvent.click(screen.getByText('Try again'));
    await waitFor(() => expect(statusLine()).toBe('Saved: /a.pdf'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is copied and printed in the language of sheets', async () => {
    const asked = program({});
    render(TakeAway, props);
    await fireEvent.click(button('cite'));
    await waitFor(() => expect(statusLine()).toBe(say('take-copied')));
    await fireEvent.click(button('print'));
    await waitFor(() => expect(statusLine()).toBe(say('take-printing')));
    expect(asked.map(({ command }) => command)).toEqual(['cite', 'print']);
    expect(asked[0]!.parts).toMatchObject({ what: { of: 'office', id: 'LV-x' }, language: 'en' });
  });

  test('an e-mail is offered only where an address is recorded', () => {
    render(Reach, { id: 'a', name: 'An office', contacts: [{ kind: 'telephone' as const }] });
    expect(button('address')).not.toBeNull();
    expect(button('mail')).toBeNull();
    render(Reach, { id: 'b', name: 'Another', contacts: [{ kind: 'email' as const }] });
    expect(button('mail')).not.toBeNull();
  });
});

test('two choices one after the other both hold, whichever is kept first', async () => {
  const kept: (() => void)[] = [];
  mockIPC((command, parts) => new Promise((resolve) => {
    const { name, value } = parts as { name: string; value: string };
    if (command === 'choose') kept.push(() => resolve([{ name, value }, ...(name === 'paper' ? [{ name: 'sheet-language', value: 'fr' }] : [])]));
  }));
  const both = [chooseSheetLanguage('fr'), choosePaper('letter')];
  kept.forEach((answer) => answer());
  await Promise.all(both.slice(0, 1));
  expect([sheetLanguage(), paper()]).toEqual(['fr', 'letter']);
  await Promise.all(both);
  expect([sheetLanguage(), paper()]).toEqual(['fr', 'letter']);
  const last = [chooseSheetLanguage(null), choosePaper('a4')];
  kept.slice(2).forEach((answer) => answer());
  await Promise.all(last);
});

describe('how far it has come', () => {
  test('is said after a second, and not while the system asks where it goes', async () => {
    vi.useFakeTimers();
    const taking = new Taking();
    let tell: (step: SaveStep) => void = () => {};
    let end: (said: string) => void = () => {};
    const done = taking.do((telling) => { tell = telling; return new Promise((resolve) => { end = resolve; }); });
    expect(taking.said).toBe('');
    vi.advanceTimersByTime(999);
    expect(taking.said).toBe('');
    vi.advanceTimersByTime(1);
    expect(taking.said).toBe(say('take-making'));
    tell('choosing');
    expect(taking.said).toBe(say('take-choosing'));
    tell('writing');
    expect(taking.said).toBe('');
    vi.advanceTimersByTime(1000);
    expect(taking.said).toBe(say('take-writing'));
    end('done');
    await done;
    expect([taking.said, taking.isBusy]).toEqual(['done', false]);
  });

  test('one thing at a time', async () => {
    const taking = new Taking();
    let end: (said: string) => void = () => {};
    const first = taking.do(() => new Promise((resolve) => { end = resolve; }));
    await taking.do(async () => 'second');
    end('first');
    await first;
    expect(taking.told).toBe('first');
  });
});

test.each([['mla', ['sheet', 'receipt', 'letter-docx', 'letter']], ['extradition', ['sheet', 'receipt']]] as const)('of an answer on %s there is %j', async (request, offered) => {
  program({ ask: () => samples.answered as unknown as Answered });
  const opened = new Opened(1, { page: 'answer', asked: { to: 'KG', from: 'CH', request, treaty: 'UNTOC', channel: 'email', urgent: false, stage: null } });
  const { container } = render(Answer, { opened });
  await waitFor(() => expect(container.querySelector('.recipient')).not.toBeNull());
  const files = [...container.querySelectorAll<HTMLElement>('[data-take]')].map((one) => one.dataset['take']!).filter((name) => !['cite', 'print', 'address', 'mail'].includes(name));
  expect(files).toEqual(offered);
});

describe('a receipt', () => {
  const proof = async (sample: keyof typeof samples) => {
    program({ prove: () => samples[sample] as unknown as Proved });
    const { container } = render(Receipts, { opened: new Opened(1, { page: 'receipts' }) });
    await fireEvent.click(button('prove'));
    await waitFor(() => expect(container.querySelector('.proof')).not.toBeNull());
    return { shown: plain(container.textContent!), mark: container.querySelector('.proof')!.className };
  };

  test.each([
    ['signed', 'Proved: the signed edition 1', 'Kyrgyzstan'],
    ['unsigned', 'Proved by digest alone: edition 1', 'No signature vouches'],
    ['another', 'Not proved here: the receipt is of edition 1, and this copy holds edition 2.', 'Edition 2 gives the same answer'],
    ['refused', 'Refused: this receipt is not as it was written', 'does not come to its seal'],
  ] as const)('that is %s says so', async (sample, first, also) => {
    const { shown } = await proof(sample);
    expect(shown).toContain(first);
    expect(shown).toContain(also);
    if (sample === 'refused') expect(shown).not.toContain('Proved');
  });

  test('that is refused looks like no other', async () => {
    const marks = [];
    for (const sample of ['signed', 'unsigned', 'another', 'refused'] as const) {
      marks.push((await proof(sample)).mark);
      document.body.innerHTML = '';
    }
    expect(new Set(marks).size).toBe(4);
  });
});
