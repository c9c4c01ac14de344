import { cleanText } from './clean-text.ts';
import { fontProgram, fontsOf, type Face } from './typefaces.ts';

export interface TextStyle {
  face: Face;
  size: number;
  /** From one base line to the next. */
  leading: number;
  colour: string;
}

/** Letters of one font. */
export interface TextRun {
  font: string;
  text: string;
  width: number;
}

export interface TextLine {
  runs: readonly TextRun[];
  width: number;
}

/** The part of pdfkit's document that measures. */
export interface Measure {
  registerFont(name: string, font: never): unknown;
  font(name: string): { fontSize(size: number): { widthOfString(text: string): number } };
}

/** What stands for a letter that no font here has: seen, so that nobody believes that the name is complete. */
const missing = '\ufffd';
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Sets texts in lines for one document. */
export interface Typesetter {
  lines(text: string, style: TextStyle, width: number): TextLine[];
  /** One line that fits, shortened with an ellipsis where it must. */
  line(text: string, style: TextStyle, width: number): TextLine;
  /** The width of the widest word and of the text in one line: between them a column may be. */
  extent(text: string, style: TextStyle): { least: number; most: number };
}

export function createTypesetter(measure: Measure): Typesetter {
  const registered = new Set<string>();
  const widths = new Map<string, number>();

  function widthOf(font: string, text: string, size: number): number {
    if (!registered.has(font)) {
      measure.registerFont(font, fontProgram(font) as never);
      registered.add(font);
    }
    const key = `${font}|${size}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = measure.font(font).fontSize(size).widthOfString(text);
    widths.set(key, width);
    return width;
  }

  function run(font: string, text: string, style: TextStyle): TextRun {
    return { font, text, width: widthOf(font, text, style.size) };
  }

  /** Letters of one word by the font that has them. */
  function runsOf(text: string, style: TextStyle): TextRun[] {
    const fonts = fontsOf(style.face);
    if (covers(fonts[0]!, text)) return text === '' ? [] : [run(fonts[0]!, text, style)];
    const pieces: { font: string; text: string }[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const font = fonts.find((candidate) => covers(candidate, segment));
      const piece = font === undefined ? { font: fonts[0]!, text: missing } : { font, text: segment };
      const last = pieces.at(-1);
      if (last?.font === piece.font) last.text += piece.text;
      else pieces.push(piece);
    }
    return pieces.map((piece) => run(piece.font, piece.text, style));
  }

  function lines(text: string, style: TextStyle, width: number): TextLine[] {
    return cleanText(text)
      .split('\n')
      .flatMap((paragraph) => linesOf(paragraph, style, width));
  }

  function linesOf(paragraph: string, style: TextStyle, width: number): TextLine[] {
    const done: TextLine[] = [];
    let current: TextRun[] = [];
    let used = 0;
    for (const word of splitWords(paragraph)) {
      const runs = runsOf(word.text, style);
      const wordWidth = sumWidths(runs);
      const space = used > 0 && word.spaced ? [run(fontsOf(style.face)[0]!, ' ', style)] : [];
      const needed = sumWidths(space) + wordWidth;
      if (used + needed <= width) {
        current.push(...space, ...runs);
        used += needed;
        continue;
      }
      if (used > 0) done.push(toLine(current, style));
      const pieces = wordWidth <= width ? [runs] : breakWord(word.text, style, width);
      done.push(...pieces.slice(0, -1).map((piece) => toLine(piece, style)));
      current = [...pieces.at(-1)!];
      used = sumWidths(current);
    }
    return [...done, toLine(current, style)];
  }

  /** A word that is wider than its line is broken wherever it must. */
  function breakWord(text: string, style: TextStyle, width: number): TextRun[][] {
    const pieces: string[] = [];
    let piece = '';
    let used = 0;
    for (const { segment } of graphemes.segment(text)) {
      const more = sumWidths(runsOf(segment, style));
      if (piece !== '' && used + more > width) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += segment;
      used += more;
    }
    return [...pieces, piece].map((part) => runsOf(part, style));
  }

  /** Neighbours of the same font are set as one, so that a reader gets whole words back. */
  function toLine(runs: readonly TextRun[], style: TextStyle): TextLine {
    const joined: TextRun[] = [];
    for (const next of runs) {
      const last = joined.at(-1);
      if (last?.font === next.font) joined[joined.length - 1] = { ...last, text: last.text + next.text };
      else joined.push(next);
    }
    const measured = joined.map(({ font, text }) => run(font, text, style));
    return { runs: measured, width: sumWidths(measured) };
  }

  function line(text: string, style: TextStyle, width: number): TextLine {
    const clean = cleanText(text).replaceAll('\n', ' ');
    const whole = toLine(runsOf(clean, style), style);
    if (whole.width <= width) return whole;
    const parts = [...graphemes.segment(clean.slice(0, 400))].map(({ segment }) => segment);
    let room = width - widthOf(fontsOf(style.face)[0]!, '…', style.size);
    let kept = '';
    for (const part of parts) {
      room -= sumWidths(runsOf(part, style));
      if (room < 0) break;
      kept += part;
    }
    return toLine(runsOf(`${kept.trimEnd()}…`, style), style);
  }

  function extent(text: string, style: TextStyle): { least: number; most: number } {
    let least = 0;
    let most = 0;
    for (const paragraph of cleanText(text).split('\n')) {
      const words = splitWords(paragraph).map(({ text: word }) => sumWidths(runsOf(word, style)));
      least = words.reduce((widest, width) => Math.max(widest, width), least);
      most = Math.max(most, sumWidths(runsOf(paragraph, style)));
    }
    return { least, most };
  }

  return { lines, line, extent };
}

/** Where a line may be broken: at a space, and after a hyphen or dash inside a long word. Never at a no-break space. */
function splitWords(paragraph: string): { text: string; spaced: boolean }[] {
  return paragraph
    .split(/ +/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      word
        .split(/(?<=[\p{L}\p{N}]{3,}[-–/])(?=[\p{L}\p{N}]{3,})/u)
        .map((text, index) => ({ text, spaced: index === 0 })),
    );
}

function covers(font: string, text: string): boolean {
  const program = fontProgram(font);
  for (const character of text) {
    if (!program.hasGlyphForCodePoint(character.codePointAt(0)!)) return false;
  }
  return true;
}

function sumWidths(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { width }) => sum + width, 0);
}
