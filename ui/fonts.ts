// The faces of the fonts that come with the program (fonts.txt). Their files are not among the pages: the program hands out those that
// sheets are set in (`fonts:`). Where the system has Noto, its own files are taken, which is quicker.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const HERE = import.meta.dirname;
/** The packages' own names for what the system may have. */
const FAMILIES: Record<string, string> = { 'noto-sans': 'Noto Sans', 'noto-sans-arabic': 'Noto Sans Arabic', 'noto-sans-sc': 'Noto Sans CJK SC' };
/** Chinese signs, marks and full-width forms: the package declares no range for its one file. */
const CHINESE = 'U+2E80-2FDF,U+3000-30FF,U+31C0-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF';

type Face = { family: string; path: string; weight: string; range?: string };

/** `virtual:faces.css`: a rule for each font of fonts.txt. */
export const faces = (): Plugin => ({
  name: 'faces',
  resolveId: (id) => (id === 'virtual:faces.css' ? `\0${id}` : undefined),
  load: (id) => (id === '\0virtual:faces.css' ? css() : undefined),
});

/** The rules for the fonts, in CSS. */
export function css(): string {
  const paths = readFileSync(join(HERE, 'fonts.txt'), 'utf8').trim().split('\n');
  return paths.flatMap(facesOf).map(rule).join('\n');
}

function facesOf(path: string): Face[] {
  const weight = /-(\d+)-normal\.woff2$/.exec(path)![1]!;
  if (!path.includes('-sc-')) return [{ family: 'Valise', path, weight, range: rangeOf(path, weight) }];
  // Chinese pages take their marks and Latin letters from the Chinese font as well.
  return [{ family: 'Valise', path, weight, range: CHINESE }, { family: 'Valise Chinese', path, weight }];
}

/** The letters that the package declares a file for. */
function rangeOf(path: string, weight: string): string {
  const [folder, , file] = path.split('/') as [string, string, string];
  const declared = readFileSync(join(HERE, 'node_modules/@fontsource', folder, `${weight}.css`), 'utf8').split('@font-face').find((rule) => rule.includes(`/${file})`));
  const range = declared && /unicode-range: ([^;]+);/.exec(declared)?.[1];
  if (!range) throw new Error(`ui/fonts.txt: ${path}: the package declares no range for it`);
  return range;
}

function rule({ family, path, weight, range }: Face): string {
  const [folder, , file] = path.split('/') as [string, string, string];
  const local = `local('${FAMILIES[folder]}${weight === '700' ? ' Bold' : ''}')`;
  // The second address is that of web views that know no schemes of one's own.
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: swap; src: ${local}, url(fonts://localhost/${file}) format('woff2'), url(http://fonts.localhost/${file}) format('woff2');${range ? ` unicode-range: ${range};` : ''} }`;
}
