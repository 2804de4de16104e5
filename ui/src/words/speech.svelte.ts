// The words of the page, in the language chosen. A sentence stands in `<language>/<area>.ftl`, in all six; a test holds that.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, as a list of languages shows it whatever is spoken. */
export const OWN_NAMES: Record<Language, string> = { ar: 'العربية', zh: '中文', en: 'English', fr: 'français', ru: 'русский', es: 'español' };

/** How numbers, dates and plural forms are written. Digits are Western in Arabic too, as the United Nations prints them. */
const LOCALES: Record<Language, string> = { ar: 'ar-u-nu-latn', zh: 'zh-Hans', en: 'en-GB', fr: 'fr', ru: 'ru', es: 'es' };

/** Only the words of the language spoken are loaded. */
const WRITTEN: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  ar: () => import('./ar'), zh: () => import('./zh'), en: () => import('./en'), fr: () => import('./fr'), ru: () => import('./ru'), es: () => import('./es'),
};

type Speech = { language: Language; locale: string; bundle: FluentBundle };
let speech = $state.raw<Speech>({ language: 'en', locale: LOCALES.en, bundle: new FluentBundle(LOCALES.en) });

/** From here on everything is said in this language; what is on the page changes its words at once. */
export async function speak(language: Language): Promise<void> {
  speech = { language, locale: LOCALES[language], bundle: bundleOf(language, (await WRITTEN[language]()).default) };
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

/** The first of the languages wished for that the page has words in, else English. */
export function wished(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => tag.split('-')[0]!.toLowerCase());
  return LANGUAGES.find((language) => language === spoken.find((tag) => (LANGUAGES as readonly string[]).includes(tag))) ?? 'en';
}

/** The words of a language as they stand in its files. Values are set apart, so that right-to-left and left-to-right keep their order. */
export function bundleOf(language: Language, files: Record<string, string>): FluentBundle {
  const bundle = new FluentBundle(LOCALES[language]);
  for (const [file, text] of Object.entries(files)) {
    const faults = bundle.addResource(new FluentResource(text));
    if (faults.length > 0) throw new Error(`${language}/${file}: ${faults.join('; ')}`);
  }
  return bundle;
}

/** A message in the language chosen, for the screen. What is to be copied goes through `plain`. */
export function say(id: string, parts: Record<string, FluentVariable> = {}): string {
  const message = speech.bundle.getMessage(id);
  const faults: Error[] = [];
  const said = message?.value ? speech.bundle.formatPattern(message.value, parts, faults) : id;
  // A word that is missing is a fault of ours that tests find: in a window at work the rest of the page goes on.
  if (import.meta.env.DEV && (said === id || faults.length > 0)) throw new Error(`${speech.language}: ${id}: ${faults.join('; ') || 'no such message'}`);
  return said;
}

/** Whether there is a message of this name: a newer publisher has codes, tables and columns that this program doesn't know. */
export const knows = (id: string): boolean => speech.bundle.hasMessage(id);

/** Text without the marks that set values apart: clean in a letter, a file name, a search box. */
export const plain = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f\u202a-\u202e]/g, '');

/** The language chosen. */
export const language = (): Language => speech.language;

/** The locale that numbers and dates are written by. */
export const locale = (): string => speech.locale;
