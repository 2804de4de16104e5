// The words of the page. Another language is another file of the type `Words`, and a line here.
import { en, type Words } from './en';

export const words: Words = en;

// Made when first needed: the start of the window doesn't wait for them.
let languageNames: Intl.DisplayNames | undefined;
let regionNames: Intl.DisplayNames | undefined;

/** Name of a language by its BCP 47 code. */
export function languageName(code: string): string {
  languageNames ??= new Intl.DisplayNames(words.language, { type: 'language' });
  return named(languageNames, code);
}

/** Name of a jurisdiction by its code: `KG`, or `CN-HK` by its second half. */
export function placeName(code: string): string {
  regionNames ??= new Intl.DisplayNames(words.language, { type: 'region' });
  return named(regionNames, code.split('-').at(-1) ?? code, code);
}

function named(names: Intl.DisplayNames, code: string, otherwise = code): string {
  try {
    const name = names.of(code);
    return name === undefined || name === code ? otherwise : name;
  } catch {
    return otherwise; // Not a code that the system knows the form of.
  }
}
