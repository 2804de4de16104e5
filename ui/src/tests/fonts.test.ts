// Every letter that the window may show lies in the range of a font that comes with the program. (That the font has it as well, is
// tested where the fonts are opened, in `paper`.)
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { css } from '../../fonts';

const written = import.meta.glob<string>(['../words/*/*.ftl', '../**/*.svelte'], { query: '?raw', import: 'default', eager: true });

const FACTS = '../fixtures/facts';
const facts = readdirSync(FACTS).filter((name) => name.endsWith('.csv')).map((name) => readFileSync(`${FACTS}/${name}`, 'utf8'));

/** Drawn as pictures (parts/Keys.svelte), for the eye; in letters for screen readers alone. */
const DRAWN = '←↑→↓';

const ranges = [...css().matchAll(/unicode-range: ([^;]+);/g)].flatMap(([, list]) => list!.split(',')).map((range) => {
  const [from, to] = range.trim().slice(2).split('-') as [string, string?];
  return [parseInt(from, 16), parseInt(to ?? from, 16)] as const;
});
const isIn = (letter: string) => ranges.some(([from, to]) => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to);

test('every letter of the words, the pages and the facts is in a font of the program', () => {
  expect(Object.keys(written).length).toBeGreaterThan(100);
  expect(facts.length).toBeGreaterThan(20);
  const letters = new Set([...Object.values(written), ...facts].flatMap((text) => Array.from(text)));
  expect(letters.size).toBeGreaterThan(700);
  expect([...letters].filter((letter) => !isIn(letter) && !DRAWN.includes(letter) && !/\s/.test(letter))).toEqual([]);
});
