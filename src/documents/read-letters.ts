import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { TextCell } from '../domain/intake/index.ts';

export interface ReadLetters {
  words: readonly TextCell[];
  /** Of all letters together, from 0 to 1. */
  confidence: number;
}

let opened: Promise<Worker> | undefined;

/**
 * Recognises the letters in a picture (PNG, JPEG or WebP bytes, of known size), Norwegian and English, without any network. One worker is kept for the process:
 * to load it takes longer than to read a receipt.
 */
export async function readLetters(picture: Buffer, width: number, height: number): Promise<ReadLetters> {
  opened ??= openWorker();
  const worker = await opened;
  const { data } = await worker.recognize(picture, {}, { blocks: true, text: false });
  const words: TextCell[] = [];
  let sure = 0;
  let letters = 0;
  for (const block of data.blocks ?? []) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        for (const { text, bbox, confidence } of line.words) {
          if (confidence < wordsFrom || text.trim() === '') continue;
          sure += confidence * text.length;
          letters += text.length;
          const box = {
            left: bbox.x0 / width,
            top: bbox.y0 / height,
            width: (bbox.x1 - bbox.x0) / width,
            height: (bbox.y1 - bbox.y0) / height,
          };
          words.push({ text, box });
        }
      }
    }
  }
  return { words, confidence: letters === 0 ? 0 : sure / letters / 100 };
}

/** Below, it is a speck and no word. */
const wordsFrom = 20;

/** Ends the worker, so that the process can end. */
export async function closeLetters(): Promise<void> {
  const worker = await opened;
  opened = undefined;
  await worker?.terminate();
}

async function openWorker(): Promise<Worker> {
  const languages = ['nor', 'eng'].map(async (code) => {
    const entry = fileURLToPath(import.meta.resolve(`@tesseract.js-data/${code}`));
    return {
      code,
      data: await fs.readFile(path.join(path.dirname(entry), '4.0.0_best_int', `${code}.traineddata.gz`)),
    };
  });
  return createWorker(await Promise.all(languages), OEM.LSTM_ONLY, {
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
}
