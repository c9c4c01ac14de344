import iconv from 'iconv-lite';

/**
 * Text as it was meant: by its mark of order where it has one, as UTF-8 where that holds, else as Windows-1252, which Norwegian banks and tills still write
 * and of which Latin-1 is a part.
 */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, 'utf16le');
  if (buffer.length >= 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return iconv.decode(buffer, 'windows-1252');
  }
}

/** The same for the beginning of a file, which may end within a character. */
export function decodeHead(bytes: Uint8Array): string {
  let end = bytes.byteLength;
  // The bytes that follow the first one of a character in UTF-8 begin with 10.
  while (end > 0 && end > bytes.byteLength - 4 && (bytes[end - 1]! & 0xc0) === 0x80) end -= 1;
  if (end > 0 && bytes[end - 1]! >= 0xc0) end -= 1;
  return decodeText(bytes.subarray(0, end === 0 ? bytes.byteLength : end));
}
