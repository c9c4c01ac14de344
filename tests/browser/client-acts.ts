import type { Page } from 'playwright-core';

export interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function pdf(name: string): SentFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${name}\n`) };
}

/** A real picture: of whatever the phone shows. */
export async function photo(page: Page, name: string, mark: string): Promise<SentFile> {
  const picture = await page.screenshot({ type: 'jpeg', quality: 40 });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([picture, Buffer.from(mark)]) };
}

/** One picture after the other with the camera, named, and sent. */
export async function sendPhotos(page: Page, photos: readonly SentFile[], what: string): Promise<void> {
  for (const [index, picture] of photos.entries()) {
    await choose(page, index === 0 ? 'Ta bilde' : 'Nytt bilag', [picture]);
    await page.getByRole('button', { name: `Ta bort fil ${index + 1}` }).waitFor();
  }
  await page.getByText(what, { exact: true }).click();
  await page.getByRole('button', { name: /^Send / }).click();
}

/** Several files at once, each of another kind, in the order given. */
export async function sendFiles(page: Page, files: readonly (readonly [SentFile, string])[]): Promise<void> {
  await choose(
    page,
    'Velg filer',
    files.map(([file]) => file),
  );
  await page.getByText('Ulike ting', { exact: true }).click();
  for (const [index, [, what]] of files.entries())
    await page.getByLabel(`Hva er fil ${index + 1}?`).selectOption({ label: what });
  await page.getByRole('button', { name: /^Send / }).click();
}

/** Another picture in place of the one that was sent back. */
export async function sendAgain(page: Page, picture: SentFile): Promise<void> {
  await choose(page, 'Ta nytt bilde', [picture]);
  await page.getByRole('button', { name: /^Send / }).click();
}

/** One file of one kind. */
export async function sendFile(page: Page, file: SentFile, what: string): Promise<void> {
  await choose(page, 'Velg filer', [file]);
  await page.getByText(what, { exact: true }).click();
  await page.getByRole('button', { name: /^Send / }).click();
}

/** Presses a button that opens the phone's own camera or list of files, and chooses there. */
export async function choose(page: Page, button: string, files: SentFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(files);
}
