/** A published figure as people write it, in hundredths: "133,9", "133.9", "140" → 13390, 13390, 14000. Undefined for anything else. */
export function readFigure(text: string): number | undefined {
  const hundredths = readHundredths(text.trim());
  return hundredths !== undefined && hundredths > 0 ? hundredths : undefined;
}

/** A change in percent, in basis points: "2,46", "2,5 %", "-0.5", "−1 prosent" → 246, 250, -50, -100. */
export function readPercent(text: string): number | undefined {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:%|prosent|percent)$/, '');
  const [, sign, digits] = /^([-−+]?)(.*)$/.exec(written)!;
  const hundredths = readHundredths(digits!);
  if (hundredths === undefined) return undefined;
  return sign === '-' || sign === '−' ? 0 - hundredths : hundredths;
}

function readHundredths(text: string): number | undefined {
  const [, whole, decimals = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
