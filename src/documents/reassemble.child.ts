import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ReassembleWork } from './reassemble.ts';

// A process of its own: what to do comes in as JSON, the files are written where it says, and how many pages each has goes out.
const work = JSON.parse(await text(process.stdin)) as ReassembleWork;
process.stdout.write(JSON.stringify(await reassemble(work)));

async function reassemble(asked: ReassembleWork): Promise<number[]> {
  if (asked.work === 'join') return [await join(asked.files, asked.to)];
  const whole = await PDFDocument.load(await readFile(asked.file));
  const pages: number[] = [];
  for (const { fromPage, toPage, to } of asked.spans) {
    const part = await PDFDocument.create();
    const wanted = Array.from({ length: toPage - fromPage + 1 }, (_, index) => fromPage - 1 + index);
    for (const page of await part.copyPages(whole, wanted)) part.addPage(page);
    await writeFile(to, await part.save());
    pages.push(part.getPageCount());
  }
  return pages;
}

async function join(files: readonly { file: string; format: 'pdf' | 'jpeg' | 'png' }[], to: string): Promise<number> {
  const joined = await PDFDocument.create();
  for (const { file, format } of files) {
    const bytes = await readFile(file);
    if (format === 'pdf') {
      const whole = await PDFDocument.load(bytes);
      for (const page of await joined.copyPages(whole, whole.getPageIndices())) joined.addPage(page);
      continue;
    }
    const picture = format === 'jpeg' ? await joined.embedJpg(bytes) : await joined.embedPng(bytes);
    // A picture fills an A4 page as far as its shape allows, upright or lying as it is.
    const [width, height] = picture.width > picture.height ? [841.89, 595.28] : [595.28, 841.89];
    const scale = Math.min(width / picture.width, height / picture.height);
    const size = { width: picture.width * scale, height: picture.height * scale };
    const page = joined.addPage([width, height]);
    page.drawImage(picture, { ...size, x: (width - size.width) / 2, y: (height - size.height) / 2 });
  }
  await writeFile(to, await joined.save());
  return joined.getPageCount();
}
