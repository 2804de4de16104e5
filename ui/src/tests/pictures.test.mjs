// Pictures of pages are compared with those of the time before.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PNG } from 'pngjs';
import { expect, test } from 'vitest';

import { compare } from '../../chromium/compare.mjs';

/** A picture of one grey, with a black square of so many points. */
function picture(size, square) {
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < size * size; at++) {
    const [x, y] = [at % size, Math.floor(at / size)];
    const grey = x < square && y < square ? 0 : 200;
    png.data.set([grey, grey, grey, 255], at * 4);
  }
  return PNG.sync.write(png);
}

test('a page that changed is named and drawn; one that is the same is not', async () => {
  const room = mkdtempSync(join(tmpdir(), 'pictures-'));
  const [before, now, changed] = ['before', 'now', 'changed'].map((name) => join(room, name));
  expect(await compare(before, now, changed), 'without pictures from before').toEqual([]);
  const pages = [
    ['same', picture(100, 10), picture(100, 10)], ['moved', picture(100, 10), picture(100, 40)], ['larger', picture(100, 10), picture(120, 10)],
    ['gone', picture(100, 10), null], ['new', null, picture(100, 10)],
  ];
  for (const folder of [before, now]) mkdirSync(folder);
  for (const [name, was, is] of pages) {
    if (was) writeFileSync(join(before, `${name}.png`), was);
    if (is) writeFileSync(join(now, `${name}.png`), is);
  }
  expect(await compare(before, now, changed)).toEqual(['gone.png: gone', 'larger.png: 100 × 100 became 120 × 120', 'moved.png: 15.00 % of it', 'new.png: new']);
  expect(['moved', 'same'].map((name) => existsSync(join(changed, `${name}.png`)))).toEqual([true, false]);
  rmSync(room, { recursive: true });
});
