import sharp from 'sharp';
import type { ReadDocument, TextCell } from '../domain/intake/index.ts';
import { measurePicture } from './measure-picture.ts';
import { readLetters, type ReadLetters } from './read-letters.ts';
import type { Pixels } from './render-page.ts';

type Fault = ReadDocument['faults'][number];

export interface PageOfPixels {
  words: readonly TextCell[];
  faults: readonly Fault[];
  /** Absent where no letters were looked for. */
  confidence?: number;
}

/** A page in which letters are to be recognised: grey, from black to white, packed so that many can be kept. */
export interface ScannedPage {
  png: Buffer;
  width: number;
  height: number;
}

/** Where fewer of the words than this are sure, the page may lie on its side or its head. */
const uprightShare = 0.3;

/** Looks at a page as a picture, and for its letters if they are wanted now and there is anything to see. */
export async function readPageOfPixels(pixels: Pixels, page: number, letters: boolean): Promise<PageOfPixels> {
  const { faults, scan } = await scanPage(pixels, page, letters);
  if (!scan) return { words: [], faults };
  const read = await readScannedPage(scan, page);
  return { ...read, faults: [...faults, ...read.faults] };
}

/** The first half: what is wrong with it as a picture, and what is needed of it to recognise its letters later, where they are wanted and there is anything to see. */
export async function scanPage(
  { data, width, height, channels }: Pixels,
  page: number,
  letters: boolean,
): Promise<{ faults: readonly Fault[]; scan?: ScannedPage }> {
  const measured = await measurePicture({ data, width, height, channels });
  const faults = measured.faults.map((fault) => ({ fault, evidence: { page } }));
  if (measured.blank || !letters) return { faults };
  const png = await sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .flatten({ background: '#ffffff' })
    .greyscale()
    // From the darkest point, for the letters of a sheet are less than a hundredth of it.
    .normalise({ lower: 0, upper: 98 })
    .png({ compressionLevel: 1 })
    .withMetadata({ density: 200 })
    .toBuffer();
  return { faults, scan: { png, width, height } };
}

/** The other half: its letters. */
export async function readScannedPage(scan: ScannedPage, page: number): Promise<Required<PageOfPixels>> {
  const { words, confidence } = await readUpright(scan);
  return { words, confidence, faults: words.length === 0 ? [{ fault: 'not-readable', evidence: { page } }] : [] };
}

async function readUpright(scan: ScannedPage): Promise<ReadLetters> {
  let best = await readTurned(scan, 0);
  if (isUpright(best)) return best;
  for (const turn of [90, 270, 180]) {
    const turned = await readTurned(scan, turn);
    if (turned.sureWords > best.sureWords) best = turned;
    if (isUpright(turned)) break;
  }
  return best;
}

function isUpright({ words, sureWords }: ReadLetters): boolean {
  return sureWords >= 4 && sureWords / words.length >= uprightShare;
}

async function readTurned({ png, width, height }: ScannedPage, turn: number): Promise<ReadLetters> {
  if (turn === 0) return readLetters(png, width, height);
  const turned = await sharp(png, { limitInputPixels: false })
    .rotate(turn)
    .png({ compressionLevel: 1 })
    .withMetadata({ density: 200 })
    .toBuffer();
  return turn === 180 ? readLetters(turned, width, height) : readLetters(turned, height, width);
}
