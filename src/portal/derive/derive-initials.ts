const forms = new Set(['AS', 'ASA', 'ANS', 'DA', 'ENK', 'SA', 'NUF', 'KS', 'BA', 'SF', 'KF', 'STI']);

/** Two letters that a company is known by: `Brattli Bygg AS` → BB, `Fjellheim Camping` → FC, `Øygard AS` → ØY. */
export function deriveInitials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word) && !forms.has(word.toUpperCase()));
  const [first = name, second] = words;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join('').toUpperCase();
}
