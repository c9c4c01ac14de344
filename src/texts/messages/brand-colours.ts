/** The portal's own green, for offices without a colour and for colours that no text can be read on. */
export const defaultBrand = '#0d4b3f';

/** The office's own colour, else that of Takt. */
export function brandOf(settings: { brandColour?: string }): string {
  return settings.brandColour ?? defaultBrand;
}
const white = '#ffffff';
const ink = '#14231f';
/** WCAG 2.2 AA for text. */
const leastContrast = 4.5;

export interface BrandColours {
  background: string;
  text: string;
}

/**
 * The band's and the button's colours from the office's own: white text where it can be read, else dark, else the default green.
 * Example: `#0d4b3f` → white, `#ffc44d` → dark, `hello` → the default with white.
 */
export function brandColours(brand: string): BrandColours {
  const background = brand.toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(background)) return { background: defaultBrand, text: white };
  for (const text of [white, ink]) if (contrastRatio(background, text) >= leastContrast) return { background, text };
  return { background: defaultBrand, text: white };
}

/** WCAG 2.2: from 1 (the same) to 21 (black on white). */
export function contrastRatio(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
