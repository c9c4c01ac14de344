/** The colours that follow from one: pressed, and as a ground. */
export interface BrandColours {
  brand: string;
  press: string;
  tint: string;
}

type Rgb = readonly [number, number, number];

const fallback: Rgb = [13, 75, 63];
const companyColours = ['#1d3f78', '#6b2750', '#6b4212', '#3d4650'];

/**
 * The office's own colour, darkened until white letters on it and itself on the page's ground can be read (4.5 : 1).
 * Anything that is no colour of six digits gives the green that Takt comes with.
 */
export function deriveBrandColours(chosen: string): BrandColours {
  let colour = parse(chosen) ?? fallback;
  while (contrast(colour, [242, 245, 243]) < 4.5) colour = mix(colour, [0, 0, 0], 0.08);
  return {
    brand: text(colour),
    press: text(mix(colour, [0, 0, 0], 0.25)),
    tint: text(mix([255, 255, 255], colour, 0.13)),
  };
}

/** The first company wears the office's colour, the others one each. */
export function companyColour(index: number, brand: string): string {
  return index <= 0 ? brand : companyColours[(index - 1) % companyColours.length]!;
}

function parse(hex: string): Rgb | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  return match
    ? [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16), Number.parseInt(match[3]!, 16)]
    : undefined;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => Math.round(from[i]! * (1 - share) + to[i]! * share)) as unknown as Rgb;
}

function text(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
