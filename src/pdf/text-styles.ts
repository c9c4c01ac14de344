import { contrastRatio, defaultBrand } from '../texts/messages/brand-colours.ts';
import { colours } from './page-measures.ts';
import type { TextStyle } from './typesetter.ts';

function style(face: TextStyle['face'], size: number, leading: number, colour: string = colours.ink): TextStyle {
  return { face, size, leading, colour };
}

/** Text in Source Serif, everything that is looked up rather than read in Schibsted Grotesk. */
export const styles = {
  titleSizes: [27, 21, 16].map((size) => style('sans-bold', size, size * 1.12)),
  lead: style('serif', 12, 17.4),
  body: style('serif', 9.9, 14.5),
  heading: style('sans-bold', 11, 14.5),
  mark: style('sans-medium', 7.6, 11),
  small: style('sans', 8.2, 11.4, colours.soft),
  label: style('sans', 8.6, 12.4, colours.soft),
  name: style('sans-bold', 11, 15),
  fact: style('sans', 8.9, 12.9),
  columnHead: style('sans', 8.2, 11.4, colours.soft),
  cell: style('sans', 9, 12.6),
  beat: style('sans-bold', 9.6, 13),
  runningStrong: style('sans-bold', 8.6, 12, colours.ink),
  running: style('sans', 8.6, 12, colours.soft),
  foot: style('sans', 7.8, 11, colours.soft),
} as const;

/** The office's colour as it may be read on white: darkened until its contrast is that of WCAG 2.2 AA. Example: `#ffc44d` → a brown. */
export function readableBrand(brand: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(brand)) return defaultBrand;
  let colour = brand.toLowerCase();
  while (contrastRatio(colour, '#ffffff') < 4.5) colour = mix(colour, '#000000', 0.08);
  return colour;
}

/** The same colour, so pale that text can be read on it. */
export function paleBrand(brand: string): string {
  return mix(readableBrand(brand), '#ffffff', 0.93);
}

function mix(one: string, other: string, share: number): string {
  const part = (at: number): string => {
    const [from, to] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
