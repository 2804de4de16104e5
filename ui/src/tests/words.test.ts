// The words are whole: each message in each language, with the same parts and its plural forms; none missing, none that nothing says.
import { readdirSync, readFileSync } from 'node:fs';

import { FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';

import { bundleOf, LANGUAGES, plain, say, speak, wished, type Language } from '../words';

const files = import.meta.glob<string>('../words/*/*.ftl', { eager: true, query: '?raw', import: 'default' });
const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../tests/**', '!../bridge/types.ts'], { eager: true, query: '?raw', import: 'default' });
const types = readFileSync('src/bridge/types.ts', 'utf8');

/** Sheets and letters are written in Rust, from the same words. */
const paper = readdirSync('../crates/paper/src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rs'))
  .map((file) => readFileSync(`../crates/paper/src/${file}`, 'utf8')).join('\n');

/** The files of a language, by area. */
function written(language: Language): Record<string, string> {
  const own = Object.entries(files).filter(([path]) => path.startsWith(`../words/${language}/`));
  return Object.fromEntries(own.map(([path, text]) => [path.split('/').at(-1)!, text]));
}

/** `letters` is what the message says without its parts. */
type Found = { area: string; parts: string[]; letters: string };

/** What a message says, whichever of its forms: the texts of its pattern, one after the other. */
function lettersOf(pattern: unknown): string {
  if (typeof pattern === 'string') return pattern;
  if (Array.isArray(pattern)) return pattern.map(lettersOf).join(' ');
  const { type, value, variants } = (pattern ?? {}) as { type?: string; value?: unknown; variants?: { value: unknown }[] };
  if (variants) return variants.map((variant) => lettersOf(variant.value)).join(' ');
  return type === 'str' ? lettersOf(value) : '';
}

function messages(language: Language): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const [area, text] of Object.entries(written(language))) {
    for (const { id, value } of new FluentResource(text).body) {
      expect(found.has(id), `${language}: ${id} stands twice`).toBe(false);
      const parts = [...JSON.stringify(value).matchAll(/"type":"var","name":"([^"]+)"/g)].map((match) => match[1]!);
      found.set(id, { area, parts: [...new Set(parts)].sort(), letters: lettersOf(value) });
    }
  }
  return found;
}

const english = messages('en');
const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(others)('%s', (language) => {
  test('has each message, in the same file, with the same parts', () => {
    const own = messages(language);
    const shape = (all: Map<string, Found>) => [...all].map(([id, { area, parts }]) => `${area}: ${id}(${parts.join(', ')})`).sort();
    expect(shape(own)).toEqual(shape(english));
  });

  test('is not English left standing', () => {
    const own = messages(language);
    const script = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u }[language as string];
    // In French and Spanish a word may be the same by right, a sentence hardly.
    const isLeft = (text: string, theirs: string) => (script ? /\p{L}/u.test(text) && !script.test(theirs) : text === theirs && text.split(' ').length > 3);
    const left = [...english].filter(([id, { letters }]) => !/^(name|ask-\d|paper-answer-title)$/.test(id) && isLeft(letters, own.get(id)?.letters ?? ''));
    expect(left.map(([id]) => id)).toEqual([]);
  });
});

test.each(LANGUAGES)('%s: where a number chooses the form, each plural form of the language has one', (language) => {
  const locale = { ar: 'ar', zh: 'zh', en: 'en', fr: 'fr', ru: 'ru', es: 'es' }[language];
  // French and Spanish have a form for millions, which no count here reaches.
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => form !== 'many' || !['fr', 'es'].includes(language)).sort();
  const lacking = [...messages(language)].flatMap(([id]) => {
    const source = Object.values(written(language)).join('\n');
    const block = new RegExp(`^${id} =[^\\n]*(?:\\n(?:[ \\t][^\\n]*|\\s*))*`, 'm').exec(source)?.[0] ?? '';
    const chosen = [...block.matchAll(/\[(zero|one|two|few|many|other)\]/g)].map((match) => match[1]!);
    if (!/->/.test(block) || (chosen.length === 0 && !/^\s*\*\[other\]/m.test(block))) return [];
    return forms.filter((form) => !chosen.includes(form)).map((form) => `${id}: [${form}]`);
  });
  expect(lacking).toEqual([]);
});

/** The closed vocabularies, by how their messages begin and by the type of their codes. */
const vocabularies = [...sources['../words/said.ts']!.matchAll(/(?:'([a-z-]+)'|\b([a-z]+)): ([A-Z]\w+);/g)].map((match) => [match[1] ?? match[2]!, match[3]!] as const);

/** What the sources say: ids as they stand, and patterns where a part of the id is a code. */
const patterns = Object.entries(sources).flatMap(([path, text]) => [...text.matchAll(/\bsay\(\s*(?:`([^`]+)`|'([^']+)')/g)].map((match) => ({ path, id: match[1] ?? match[2]! })));
const asPattern = (id: string) => new RegExp(`^${id.replace(/\$\{[^}]+\}/g, '.+')}$`);

test('no message is missing', () => {
  const missing = patterns.filter(({ id }) => ![...english.keys()].some((known) => asPattern(id).test(known)));
  expect(missing).toEqual([]);
});

test('no message is written that nothing says', () => {
  const code = Object.values(sources).join('\n');
  // An id that ends in a code, and the vocabularies of Rust, which are whole whether or not all of them are shown today.
  const withCodes = [...code.matchAll(/`([a-z][a-z0-9-]*-\$\{[^`]+)`/g)].map((match) => match[1]!);
  const onPaper = [...paper.matchAll(/format!\("([a-z]+-)\{/g)].map((match) => `${match[1]!}\${code}`);
  const said = [...patterns.map(({ id }) => id), ...withCodes, ...onPaper].filter((id) => !id.startsWith('${')).concat(vocabularies.map(([prefix]) => `${prefix}-\${code}`)).map(asPattern);
  const unsaid = [...english.keys()].filter((id) => !said.some((pattern) => pattern.test(id)) && !code.includes(`'${id}'`) && !paper.includes(`"${id}"`));
  expect(unsaid).toEqual([]);
});

/** The codes of a vocabulary, as Rust wrote them into the types of the bridge. */
function codes(type: string): string[] {
  const declared = new RegExp(`export type ${type} = ([^;]+);`).exec(types)?.[1] ?? '';
  return [...declared.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
}

test('each code of each closed vocabulary of Rust has its word', () => {
  expect(vocabularies.length).toBeGreaterThan(20);
  for (const [prefix, type] of [...vocabularies, ['trouble', 'RefusalCode'] as const]) {
    expect(codes(type).length, `${type} has no codes in types.ts`).toBeGreaterThan(1);
    expect(codes(type).filter((code) => !english.has(`${prefix}-${code}`)), type).toEqual([]);
  }
});

test('the words change with the language, and so does the direction of the page', async () => {
  await speak('ar');
  expect(say('page-lookup')).toBe('البحث');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  await speak('en');
  expect(say('page-lookup')).toBe('Look up');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
});

test('a value is set apart on the screen, and plain in what is copied', () => {
  const said = say('verdict-days', { n: 3 });
  expect(said).toBe('\u20683\u2069 days');
  expect(plain(said)).toBe('3 days');
});

test('a word that is missing is a fault here, never English in another language', async () => {
  expect(() => say('no-such-message')).toThrow();
  const bundle = bundleOf('fr', { 'one.ftl': 'here = ici' });
  expect(bundle.getMessage('page-lookup')).toBeUndefined();
});

test.each([
  [['fr-CA', 'en'], 'fr'], [['zh-TW'], 'zh'], [['de-AT', 'ru'], 'ru'], [['de'], 'en'], [['ar-EG'], 'ar'], [[], 'en'], [['es-419'], 'es'],
] as const)('of %j, the page speaks %s', (tags, language) => {
  expect(wished(tags)).toBe(language);
});
