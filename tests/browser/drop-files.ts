import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';

/** Holds files and folders of the disk above a part of the page, as a person does with the mouse, and lets them go there. */
export async function dropFiles(onto: Locator, paths: readonly string[], { held = false } = {}): Promise<void> {
  const page = onto.page();
  const box = (await onto.boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const hand = await page.context().newCDPSession(page);
  for (const type of held ? (['dragEnter', 'dragOver'] as const) : (['dragEnter', 'dragOver', 'drop'] as const))
    await hand.send('Input.dispatchDragEvent', { type, ...at, data });
  await hand.detach();
}

/** Several files with awkward names, one of them empty, and a folder with another one inside. Answers what is dropped. */
export function writeDropped(folder: string): string[] {
  const write = (name: string, words: string): string => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, words);
    return file;
  };
  write('bilag oktober/1 kvittering.txt', 'one');
  write('bilag oktober/under/2 kvittering.txt', 'two');
  write('bilag oktober/Thumbs.db', 'of Windows');
  write('bilag oktober/.DS_Store', 'of a Mac');
  return [write("Åse's bilag æøå.txt", 'hei'), write('tom.txt', ''), path.join(folder, 'bilag oktober')];
}
