import { industrySections, readIndustry, type Industry, type Place } from '../../../domain/referral/index.ts';
import { languages, type Language } from '../../../texts/language.ts';
import { industryInWords } from '../../../texts/referral/match-in-words.ts';

/** `bygg, 56.101` → construction, and hotels and restaurants. What is no code and no known word stays a word. */
export function readIndustries(text: string): Industry[] {
  const read = splitList(text).flatMap((one) => readWritten(one) ?? readIndustry(one) ?? []);
  return read.filter((one, at) => read.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
}

export function writeIndustries(industries: readonly Industry[], language: Language): string {
  return industries.map((industry) => oneInWords(industry, language)).join(', ');
}

/** The standard's own words hold commas, which part one from the next here. */
function oneInWords(industry: Industry, language: Language): string {
  return industryInWords(industry, language).replaceAll(',', '');
}

function readWritten(text: string): Industry | undefined {
  const section = industrySections.find((one) =>
    languages.some((language) => oneInWords({ section: one }, language).toLowerCase() === text.toLowerCase()),
  );
  return section && { section };
}

/** `Hamar, Innlandet` on each line. A line that lacks one of the two is kept as it is: the server says what is missing. */
export function readPlaces(text: string): Place[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [municipality = '', ...county] = line.split(',').map((part) => part.trim());
      return { municipality, county: county.join(' ').trim() };
    });
}

export function writePlaces(places: readonly Place[]): string {
  return places.map(({ municipality, county }) => `${municipality}, ${county}`).join('\n');
}

export function splitList(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
