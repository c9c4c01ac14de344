import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';

/** Fields, and one file that lies on this machine. */
export interface FileForm {
  fields: Readonly<Record<string, string>>;
  file: { field: string; fileName: string; path: string };
}

export interface FormAnswer {
  status: number;
  header(name: string): string | null;
  body: string;
}

/**
 * Sends a form with a file as multipart/form-data, straight from the disk, with its length said before. Not by `fetch`: where a server answers before it
 * has read the whole form, that leaves a rejection that nobody can catch.
 * @throws what the disk or the connection said, or the signal's reason
 */
export async function sendForm(
  url: string,
  form: FileForm,
  { headers, signal }: { headers: Readonly<Record<string, string>>; signal: AbortSignal },
): Promise<FormAnswer> {
  const boundary = `takt-${randomBytes(16).toString('hex')}`;
  const [before, after] = wrap(form, boundary);
  const { size } = await stat(form.file.path);
  // A connection of its own: one that was kept and has died meanwhile would leave a doubt where there is none.
  const request = (url.startsWith('https:') ? https : http).request(url, {
    method: 'POST',
    agent: false,
    signal,
    headers: {
      ...headers,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': before.length + size + after.length,
    },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
  });
  request.write(before);
  // What stops the sending shows in the answer, or in that none comes.
  const sending = pipeline(createReadStream(form.file.path), request, { end: false }).then(
    () => request.end(after),
    (error: unknown) => void request.destroy(error as Error),
  );
  try {
    const response = await answered;
    const body = await text(response);
    return { status: response.statusCode!, header: (name) => String(response.headers[name] ?? '') || null, body };
  } finally {
    request.destroy();
    await sending;
  }
}

function wrap({ fields, file }: FileForm, boundary: string): [Buffer, Buffer] {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"\r\n\r\n${value}\r\n`,
  );
  const names = `name="${escape(file.field)}"; filename="${escape(file.fileName)}"`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; ${names}\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return [Buffer.from(parts.join('') + head), Buffer.from(`\r\n--${boundary}--\r\n`)];
}

/** As browsers write names in a form, so that no name ends its line. */
function escape(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
