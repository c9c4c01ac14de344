import sharp from 'sharp';
import type { ReadDocument, TextCell } from '../domain/intake/index.ts';
import { measurePicture } from './measure-picture.ts';
import { readLetters, type ReadLetters } from './read-letters.ts';
import type { Pixels } from './render-page.ts';

export interface PageOfPixels {
  words: readonly TextCell[];
  faults: readonly ReadDocument['faults'][number][];
  /** Absent where no letters were looked for. */
  confidence?: number;
}

/** Where fewer of the words than this are sure, the page may lie on its side or its head. */
const uprightShare = 0.3;

/** Looks at a page as a picture, and for its letters if they are wanted now and there is anything to see. */
export async function readPageOfPixels(pixels: Pixels, page: number, letters: boolean): Promise<PageOfPixels> {
  const measured = await measurePicture(pixels);
  const faults = measured.faults.map((fault) => ({ fault, evidence: { page } }));
  if (measured.blank || !letters) return { words: [], faults };
  const read = await readUpright(pixels);
  if (read.words.length === 0) faults.push({ fault: 'not-readable', evidence: { page } });
  return { words: read.words, faults, confidence: read.confidence };
}

async function readUpright(pixels: Pixels): Promise<ReadLetters> {
  let best = await readTurned(pixels, 0);
  if (isUpright(best)) return best;
  for (const turn of [90, 270, 180]) {
    const turned = await readTurned(pixels, turn);
    if (turned.sureWords > best.sureWords) best = turned;
    if (isUpright(turned)) break;
  }
  return best;
}

function isUpright({ words, sureWords }: ReadLetters): boolean {
  return sureWords >= 4 && sureWords / words.length >= uprightShare;
}

async function readTurned({ data, width, height, channels }: Pixels, turn: number): Promise<ReadLetters> {
  const picture = sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .flatten({ background: '#ffffff' })
    .greyscale()
    // From the darkest point, for the letters of a sheet are less than a hundredth of it.
    .normalise({ lower: 0, upper: 98 })
    .rotate(turn)
    .png({ compressionLevel: 1 })
    .withMetadata({ density: 200 });
  const sideways = turn % 180 !== 0;
  return readLetters(await picture.toBuffer(), sideways ? height : width, sideways ? width : height);
}
