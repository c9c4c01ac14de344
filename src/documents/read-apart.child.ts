import fs from 'node:fs/promises';
import sharp from 'sharp';
import { guardMemory } from './memory-guard.ts';
import { makePictures, type PagePicture } from './make-pictures.ts';
import { readDocument, type DocumentToRead } from './read-document.ts';
import { closeLetters } from './read-letters.ts';
import type { ApartReading, ApartWork } from './read-apart.ts';
import { readingLimits } from './reading-limits.ts';
import type { PartBudget } from './walk-archive.ts';

// The process that reads what others have sent. It is given one file after the other, keeps nothing of them, and ends when whoever started it is gone.
// One file at a time: neither threads nor kept pictures make it faster.
sharp.cache(false);
sharp.concurrency(1);
/** Of its memory, what it may hold before it puts away what can be had again. */
const roomyShare = 0.7;
const residentBytesMax = Number(process.argv[2]);
guardMemory(residentBytesMax);
process.on('disconnect', () => process.exit(0));
process.on('message', (work: ApartWork) => {
  void read(work).then((reading) => process.send!(reading));
});
process.send!('ready');

async function read({ what, pictures }: ApartWork): Promise<ApartReading> {
  const budget: PartBudget | undefined = what.budget && { ...what.budget };
  const reading = await readDocument({ ...what, ...(budget && { budget }) });
  // Pictures need room of their own; to start again what recognises letters takes a third of a second.
  if (process.memoryUsage.rss() > residentBytesMax * roomyShare) await closeLetters();
  const made =
    pictures > 0 && what.scratch !== undefined ? await picturesOf(what, reading.document.format, pictures) : [];
  return { ...reading, pictures: made, ...(budget && { budget }) };
}

async function picturesOf(
  what: DocumentToRead,
  format: ApartReading['document']['format'],
  pagesMax: number,
): Promise<PagePicture[]> {
  const { size } = await fs.stat(what.file);
  if (size > readingLimits.wholeBytesMax || what.scratch === undefined) return [];
  // A file that could be read in part may not be one that can be shown.
  return makePictures(await fs.readFile(what.file), format, what.scratch, pagesMax, readingLimits).catch(() => []);
}
