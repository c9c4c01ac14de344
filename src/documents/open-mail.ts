import { createReadStream } from 'node:fs';
import { MailParser, type AttachmentStream, type MessageText } from 'mailparser';
import type { PartLimits } from './reading-limits.ts';
import { storePart, type StoredPart } from './store-part.ts';
import { safePath, type PartBudget, type PartFault } from './walk-archive.ts';

export interface OpenedMail {
  parts: readonly StoredPart[];
  faults: readonly PartFault[];
  /** The words of the mail itself. */
  text: string;
  subject?: string;
  /** As the sender's clock says. */
  sentAt?: Date;
}

const megabyte = 1024 * 1024;
/** No mail server takes more than a part of this. */
const mailBytesMax = 100 * megabyte;
const textMax = 2 * megabyte;

type MailEvent = AttachmentStream | MessageText;

/** The words and the attachments of a mail, each attachment in the scratch folder; another mail within it is a part as well. Counted while it is read. */
export async function openMail(
  file: string,
  folder: string,
  budget: PartBudget,
  limits: PartLimits,
): Promise<OpenedMail> {
  const parser = new MailParser({
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    maxHtmlLengthToParse: textMax,
  });
  const source = createReadStream(file);
  const parts: StoredPart[] = [];
  const faults: PartFault[] = [];
  const mail: OpenedMail = { parts, faults, text: '' };
  const contents = new Set<AttachmentStream['content']>();
  const state = { writing: 0, over: false, resolve: (): void => undefined };
  const end = (): void => {
    state.over = true;
    if (state.writing === 0) state.resolve();
  };
  const giveUp = (fault: PartFault['fault'], path?: string): void => {
    if (faults.length === 0) faults.push({ fault, evidence: path === undefined ? {} : { path } });
    source.destroy();
    parser.destroy();
    // What is being written waits for bytes that will not come.
    for (const content of contents) content.destroy(new Error('given up'));
    end();
  };
  await new Promise<void>((resolve) => {
    let bytes = 0;
    state.resolve = resolve;
    source.on('data', (chunk) => {
      bytes += chunk.length;
      if (bytes > mailBytesMax) giveUp('too-heavy');
    });
    source.once('error', () => giveUp('damaged'));
    parser.once('error', (error: Error & { code?: string }) => giveUp(faultOf(error)));
    parser.once('end', end);
    parser.once('close', end);
    parser.on('headers', (headers) => {
      const subject = headers.get('subject');
      const date = headers.get('date');
      if (typeof subject === 'string') mail.subject = subject;
      if (date instanceof Date && !Number.isNaN(date.getTime())) mail.sentAt = date;
    });
    parser.on('data', (event: MailEvent) => {
      if (event.type === 'text') {
        mail.text = (event.text ?? '').slice(0, textMax);
        return;
      }
      budget.partsLeft -= 1;
      const name = safePath(event.filename ?? defaultName(event.contentType));
      if (budget.partsLeft < 0) return giveUp('too-many-parts');
      state.writing += 1;
      contents.add(event.content);
      event.content.on('error', () => undefined);
      void storePart(folder, name, countWhile(event.content as AsyncIterable<Uint8Array>, budget, limits))
        .then((part) => void parts.push(part))
        .catch(() => giveUp('unpacks-too-large', name.path))
        .finally(() => {
          state.writing -= 1;
          event.release?.();
          contents.delete(event.content);
          if (state.over && state.writing === 0) resolve();
        });
    });
    source.pipe(parser);
  });
  return faults.length > 0 ? { ...mail, parts: [] } : mail;
}

/** The parser has limits of its own on parts and on the length of headers. */
function faultOf({ code, message }: Error & { code?: string }): PartFault['fault'] {
  if (code !== 'EMAXLEN') return 'damaged';
  return /child nodes/i.test(message) ? 'too-many-parts' : 'too-heavy';
}

async function* countWhile(
  chunks: AsyncIterable<Uint8Array>,
  budget: PartBudget,
  limits: PartLimits,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    budget.bytesLeft -= chunk.byteLength;
    if (bytes > limits.partBytesMax || budget.bytesLeft < 0) throw new Error('too large');
    yield chunk;
  }
}

function defaultName(contentType: string | undefined): string {
  return contentType === 'message/rfc822' ? 'videresendt.eml' : 'vedlegg';
}
