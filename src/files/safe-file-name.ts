/** Characters, not bytes: the longest name that a page can show and every file system takes. */
const longestName = 120;

/**
 * A name that can be shown, stored and offered for download. The sender's path is dropped, control characters and the marks that turn the
 * reading direction go (`faktura\u202Efdp.exe` would read as `fakturaexe.pdf`), and what file systems forbid becomes `_`. Norwegian letters
 * stay, in composed form: a Mac sends `å` as two characters. A long name keeps its ending. Never empty: `fil`.
 *
 * Example: `C:\\Bilag\\Kvittering for bensin.pdf` becomes `Kvittering for bensin.pdf`.
 */
export function safeFileName(name: string): string {
  const last = name
    .normalize('NFC')
    .split(/[/\\]/)
    .filter((part) => part.replace(/[\p{C}\s]/gu, '') !== '')
    .at(-1);
  const cleaned = (last ?? '')
    // Other: control characters, format characters (all marks of direction, zero width), lone surrogates, private use.
    .replace(/\p{C}/gu, '')
    .replace(/[\p{Z}\s]+/gu, ' ')
    .replace(/[<>:"|?*]/g, '_')
    // A leading dot hides a file, and Windows drops dots and spaces at the end.
    .replace(/^[. ]+|[. ]+$/g, '');
  if (cleaned === '') return 'fil';
  // These names mean devices on Windows, with any ending.
  const usable = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cleaned) ? `_${cleaned}` : cleaned;
  return shorten(usable);
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= longestName) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return (
    characters
      .slice(0, longestName - ending.length)
      .join('')
      .trimEnd() + ending
  );
}
