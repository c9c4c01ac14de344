const companyForm = /[\s,]+(?:AS|ASA|ANS|DA|SA|BA|KS|NUF|ENK|Ltd\.?|Inc\.?)$/i;

/**
 * A company's name for a narrow place: without the form of company, then without its last words, then cut.
 * Example: to 20 letters `Brattli Bygg og Eiendomsutvikling AS` → `Brattli Bygg`.
 */
export function shortenName(name: string, lettersMax: number): string {
  if (name.length <= lettersMax) return name;
  let short = name.replace(companyForm, '');
  while (short.length > lettersMax && short.includes(' ')) {
    short = short.slice(0, short.lastIndexOf(' ')).replace(/[\s,]+(?:og|and|&|i|av|-)$/i, '');
  }
  return short.slice(0, lettersMax).trim();
}
