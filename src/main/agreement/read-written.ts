import fs from 'node:fs';
import { faultInWords } from '../../texts/agreement/fault-in-words.ts';
import type { Language } from '../../texts/language.ts';
import { termsTextMax } from '../../terms-file/parse-text.ts';
import type { Read, ReadFault } from '../../terms-file/read-terms.ts';
import { answer, type CommandArguments } from '../command.ts';

/** What is wrong with a file, or the fault of the file itself. */
export interface FileFault extends ReadFault {
  file: string;
}

/**
 * Reads a file that a person wrote: YAML or JSON in UTF-8. Read up to a limit, so that neither a device nor a disk image is read to its end.
 */
export function readWritten<T>(file: string, read: (text: string) => Read<T>): { read: T } | { faults: FileFault[] } {
  const text = readText(file);
  const result = 'code' in text ? { faults: [{ path: '', code: text.code }] } : read(text.text);
  return 'faults' in result ? { faults: result.faults.map((fault) => ({ file, ...fault })) } : result;
}

/** Every letter is four bytes at most. */
const bytesMax = 4 * termsTextMax;

function readText(file: string): { text: string } | { code: string } {
  const bytes = readBytes(file);
  if (bytes === undefined) return { code: 'agreement.no-such-file' };
  if (bytes.length > bytesMax) return { code: 'agreement.too-large' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { code: 'agreement.not-utf-8' };
  }
}

function readBytes(file: string): Buffer | undefined {
  let handle: number | undefined;
  try {
    handle = fs.openSync(file, 'r');
    const parts: Buffer[] = [];
    for (let length = 0; length <= bytesMax;) {
      const part = Buffer.alloc(65_536);
      const read = fs.readSync(handle, part, 0, part.length, null);
      if (read === 0) break;
      parts.push(part.subarray(0, read));
      length += read;
    }
    return Buffer.concat(parts);
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

/**
 * Tells what is wrong, and answers with the exit code. With --json: `{ "faults": [{ "file", "path", "code", "expected"?, "found"?, "text" }] }`.
 */
export function tellFaults(args: Pick<CommandArguments, 'json'>, faults: readonly FileFault[], language: Language): 1 {
  const told = faults.map((fault) => ({ ...fault, text: faultInWords(fault, language) }));
  if (args.json) answer({ faults: told });
  else
    for (const { file, path, text } of told)
      process.stderr.write(`${file}${path === '' ? '' : `: ${path}`}: ${text}\n`);
  return 1;
}
