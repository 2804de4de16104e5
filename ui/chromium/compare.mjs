// Which pictures of pages are no longer as they were the time before: `compare(before, now, changed)`. Each that differs is drawn into the
// folder `changed`, the differing points in red. Nothing is decided here: whoever changed a page looks whether it was meant.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A line for each picture that is new, gone, of another size, or differs by more than this share of its points. */
const UNSEEN = 0.0001;

const listed = async (folder) => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.png')).sort();

/** What changed from one folder of pictures to the other, a line a picture; with no pictures from before, there is nothing to say. */
export async function compare(before, now, changed) {
  await rm(changed, { recursive: true, force: true });
  await mkdir(changed, { recursive: true });
  const [old, fresh] = [await listed(before), await listed(now)];
  if (old.length === 0) return [];
  const lines = old.filter((name) => !fresh.includes(name)).map((name) => `${name}: gone`);
  for (const name of fresh) {
    const line = old.includes(name) ? await difference(join(before, name), join(now, name), join(changed, name)) : 'new';
    if (line) lines.push(`${name}: ${line}`);
  }
  return lines.sort();
}

/** How two pictures differ, in words; nothing, where nobody would see it. */
async function difference(before, now, drawn) {
  const [was, is] = await Promise.all([readFile(before), readFile(now)]);
  if (was.equals(is)) return '';
  const [a, b] = [PNG.sync.read(was), PNG.sync.read(is)];
  if (a.width !== b.width || a.height !== b.height) return `${a.width} × ${a.height} became ${b.width} × ${b.height}`;
  const { width, height } = a;
  const red = new PNG({ width, height });
  const points = pixelmatch(a.data, b.data, red.data, width, height);
  if (points <= UNSEEN * width * height) return '';
  await writeFile(drawn, PNG.sync.write(red));
  return `${((100 * points) / (width * height)).toFixed(2)} % of it`;
}
