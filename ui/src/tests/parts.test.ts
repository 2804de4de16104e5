import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';

import type { Match, RefusalCode, Status } from '../bridge/types';
import Foot from '../parts/Foot.svelte';
import Freshness from '../parts/Freshness.svelte';
import Mark from '../parts/Mark.svelte';
import Office from '../parts/Office.svelte';
import Trouble from '../parts/Trouble.svelte';
import Understood from '../parts/Understood.svelte';
import Verdicts from '../parts/Verdicts.svelte';
import { plain, say } from '../words';
import { answer, facets, match, office, verdict } from './answers';

const statuses: Status[] = ['accepted', 'conditional', 'urgent-only', 'not-accepted', 'lapsed', 'not-stated', 'not-applicable'];

describe('a verdict', () => {
  test('has a mark of its own shape for each status', () => {
    const shapes = statuses.map((status) => render(Mark, { status }).container.querySelector('svg')!.innerHTML);
    expect(new Set(shapes).size).toBe(statuses.length);
  });

  test('that nothing is stated never looks like a no', () => {
    const [unstated, refused] = (['not-stated', 'not-accepted'] as const).map((status) => {
      const { container } = render(Verdicts, { answer: answer({ verdicts: [verdict({ status })] }), open: () => {} });
      return { text: container.textContent!, line: container.querySelector('ul > li')!.className, mark: container.querySelector('svg')!.innerHTML };
    });
    expect(unstated!.text).toContain('Not stated');
    expect(unstated!.text).toContain('not a refusal');
    expect(unstated!.text).not.toContain('Not accepted');
    expect(unstated!.line).not.toBe(refused!.line);
    expect(unstated!.mark).not.toBe(refused!.mark);
  });

  test('says each condition in words, with its days', () => {
    const conditions = [{ kind: 'original-within-days' as const, days: 8, text: null }, { kind: 'copy-to' as const, days: null, text: 'the ministry' }];
    const { container } = render(Verdicts, { answer: answer({ verdicts: [verdict({ status: 'conditional', conditions })] }), open: () => {} });
    expect(plain(container.textContent!)).toContain('original within 8 days; copy to another authority: the ministry');
  });
});

describe('the foot', () => {
  afterEach(clearMocks);

  const copy = { edition: 2, issued: '2026-11-23', age_days: 0, clock_behind_days: null, schema: 2, path: '', digest: '', rows: [], last_attempt: null, last_verified: null, unconfirmed_since: null, source: null };

  test.each([
    ['of today', {}, 'issued 23 November 2026. Works without a network.', false],
    ['old', { age_days: 400 }, '(400 days ago)', false],
    ['read with a clock that is behind', { age_days: -2518, clock_behind_days: 2518 }, 'Set the clock: until then answers are for the wrong day', true],
  ])('an edition %s', (_, over, words, wrong) => {
    // Nothing was ever synced.
    mockIPC((command) => (command === 'sync_state' ? { running: false, told: null, attempted: null, verified: null, source: null } : null));
    const { container } = render(Foot, { copy: { ...copy, ...over } });
    const edition = container.querySelector('.edition')!;
    expect(plain(edition.textContent!)).toContain(words);
    expect(edition.classList.contains('wrong')).toBe(wrong);
  });
});

test.each([
  ['never verified', { verified: null, as_of: '2026', due: 'current' as const }, 'as of 2026', 'never verified'],
  ['never verified and old', { verified: null, as_of: '2013', due: 'overdue' as const }, 'as of 2013', 'never verified, check overdue'],
  ['no date', { verified: null, as_of: null, due: 'unknown' as const }, 'date not recorded', 'never verified'],
  ['verified', { verified: '2026-01-01', as_of: '2025', due: 'current' as const }, 'as of 2025', 'verified 1 January 2026'],
  ['verified, but overdue', { verified: '2020-01-01', as_of: '2019', due: 'overdue' as const }, 'as of 2019', 'verified 1 January 2020, check overdue'],
])('freshness: %s', (_, of, date, badge) => {
  const { container } = render(Freshness, { of });
  expect(plain(container.querySelector('.as-of')!.textContent!)).toBe(date);
  expect(plain(container.querySelector('.badge')!.textContent!)).toBe(badge);
});

const why: [string, Partial<Match>, string][] = [
  ['typed as it is called', {}, 'Kyrgyzstan'],
  ['a slip of the pen', { text: 'kyrgystan', exact: false }, 'Kyrgyzstan typed “kyrgystan”'],
  ['a name in another language', { text: 'Kirgistan', language: 'de' }, 'Kyrgyzstan from “Kirgistan”, German name'],
  ['a former name', { text: 'Burma', code: 'MM', kind: 'historic' }, 'from “Burma”, former name'],
  ['a code', { text: 'KG', kind: null, language: null }, 'from “KG”'],
];
test.each(why)('understood: %s', (_, parts, chip) => {
  render(Understood, { facets: facets({ countries: ['KG'], matches: [match(parts)] }), settle: () => {}, undo: () => {} });
  expect(plain(screen.getByRole('listitem').textContent!).replace(/\s+/g, ' ').trim()).toContain(chip);
});

test('highlights count characters, not code units', () => {
  const { container } = render(Office, { office: office({ name: '𝔸𝔹 法務省', highlights: [1, 3, 4] }) });
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['𝔹', '法務']);
  expect(container.querySelector('.name')!.textContent).toBe('𝔸𝔹 法務省');
});

test('what an office is designated for under the treaty asked about comes first', () => {
  const functions = ['A 1', 'B 1', 'C 1', 'D 1', 'E 1', 'F 1', 'UNTOC 18(13)'];
  const { container } = render(Office, { office: office({ functions }), treaty: 'UNTOC' });
  expect(plain(container.querySelector('.facts')!.textContent!).replace(/\s+/g, ' ')).toMatch(/UNTOC 18\(13\) A 1 .*and 1 more/);
});

test.each(['copy-missing', 'copy-corrupt', 'copy-newer', 'not-found', 'question', 'own', 'internal'] satisfies RefusalCode[])('trouble: %s says what to do', (code) => {
  render(Trouble, { refusal: { code, message: 'precise words' }, retry: () => {} });
  expect(screen.getByRole('alert').textContent).toContain(say(`trouble-${code}-todo`));
  expect(screen.getByText('precise words')).toBeTruthy();
});
