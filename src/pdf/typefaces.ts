import fs from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { unpackWoff } from './unpack-woff.ts';

/** What of a font the layout asks. It is fontkit's font, which pdfkit reads and embeds. */
export interface FontProgram {
  /** The letters that it has, as code points. */
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): unknown;
}

/** The family and weight that a style asks for. */
export type Face = 'serif' | 'serif-bold' | 'sans' | 'sans-medium' | 'sans-bold';

/**
 * The font files of each face, in the order in which a letter is looked for. The files are cut by script; Schibsted Grotesk knows Latin only, so
 * a Greek or Cyrillic name in a heading stands in Source Serif.
 */
const files: Record<Face, readonly string[]> = {
  serif: serif(400),
  'serif-bold': serif(600),
  sans: [...sans(400), ...serif(400)],
  'sans-medium': [...sans(500), ...serif(400)],
  'sans-bold': [...sans(700), ...serif(600)],
};

function serif(weight: number): string[] {
  return ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext'].map(
    (script) => `@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`,
  );
}

function sans(weight: number): string[] {
  return ['latin', 'latin-ext'].map(
    (script) => `@fontsource/schibsted-grotesk/files/schibsted-grotesk-${script}-${weight}-normal.woff`,
  );
}

const require = createRequire(import.meta.url);
const programs = new Map<string, FontProgram>();

/** The names of a face's font files, in the order in which they are asked for a letter. */
export function fontsOf(face: Face): readonly string[] {
  return files[face];
}

/** The font of a file, read once for the life of the process: reading costs more than setting a page. */
export function fontProgram(file: string): FontProgram {
  const known = programs.get(file);
  if (known) return known;
  // pdfkit reads font files itself and takes a font that is already read; this is its reader.
  const reader = new PDFDocument({
    autoFirstPage: false,
    font: unpackWoff(fs.readFileSync(require.resolve(file))) as never,
  });
  const program = (reader as unknown as { _font: { font: FontProgram } })._font.font;
  nameGlyphs(program);
  programs.set(file, program);
  return program;
}

/**
 * Asks for every letter once, so that each glyph knows which letter it is. A font keeps a glyph as it is first asked for, and embedding an Å asks for its A as a mere shape: without
 * this no A of any later document could be read aloud, copied or searched for, and its bytes hung on what was printed before. Ligatures are left out: they are named by the letters
 * that they stand for.
 */
function nameGlyphs(program: FontProgram): void {
  for (const codePoint of program.characterSet) {
    if (codePoint < ligatures.from || codePoint > ligatures.to) program.glyphForCodePoint(codePoint);
  }
}

const ligatures = { from: 0xfb00, to: 0xfb06 } as const;
