const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan\\.|feb\\.|apr\\.|aug\\.|sep\\.|okt\\.|nov\\.|des\\.|January|February|March|April|May|June|July|August|September|October|November|December|Jan\\b|Feb\\b|Mar\\b|Apr\\b|Jun\\b|Jul\\b|Aug\\b|Sep\\b|Oct\\b|Nov\\b|Dec\\b';

/** Places where a line must not be broken: dates, clock times, numbers of clauses and weeks, sums, the VAT that follows a sum, groups of digits, a share. */
const together = [
  new RegExp(`(\\d{1,2}\\.?) (?=(?:${months}))`, 'g'),
  /\b(kl\.) (?=\d)/g,
  /\b(kr|NOK) (?=\d)/g,
  /(\b(?:[Pp]unkt|[Cc]lause|nr\.|no\.|uke|week)|§) (?=\d)/g,
  /(\+) (?=mva\.|VAT)/g,
  /(\d) (?=\d{3}(?!\d))/g,
  /(\d) (?=%|kr\b)/g,
];

/**
 * Puts no-break spaces where a line must not be broken: `kr 1 250 + mva.`, `20. november`, `kl. 09.12`, `312 457 806`.
 * For HTML and screens. Never for a text message: one no-break space turns it into parts of 70 letters.
 */
export function keepTogether(text: string): string {
  return together.reduce((result, pattern) => result.replace(pattern, '$1\u00a0'), text);
}
