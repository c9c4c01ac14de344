/** Words of a bank line, by what it is. Whole words, since a seller may be called Lønnheim or Rentokil. */
const exempt: readonly RegExp[] = [
  // What the bank itself takes or gives.
  /\b(?:gebyr(?:er)?|omkostninger|omk|bankgebyr|termingebyr|valutap(?:å|a)slag|fees?|charges?)\b/u,
  /(?<!\p{L})(?:(?:års|måneds|kort|nettbank|transaksjons|kvartals)(?:pris|avgift|gebyr)(?:er)?|pris(?:er)? (?:for )?banktjenester)(?!\p{L})/u,
  /(?<!\p{L})(?:renter?|(?:kredit|debet|innskudds|overtrekks|rente)[\p{L}]*rente[rn]?|renteinntekter?|rentekostnader?|interest)(?!\p{L})/u,
  // Wages and what goes with them.
  /(?<!\p{L})(?:lønn|lønninger|lønnsutbetaling(?:er)?|lønnskjøring|lonn|fastlønn|feriepenger|salary|wages)(?!\p{L})/u,
  // Taxes and duties.
  /(?<!\p{L})(?:skatteetaten|skatteoppkreveren|skattekonto|skattetrekk|forskuddstrekk|forskuddsskatt|restskatt|skatt|merverdiavgift|mva|moms|arbeidsgiveravgift|aga|tolletaten)(?!\p{L})/u,
  // Between the client's own accounts, and loans that the bank's yearly statement documents.
  /(?<!\p{L})(?:egen|egne|intern|interne|mellom egne)\s+(?:overføring(?:er)?|konti|konto|kontoer)(?!\p{L})|(?<!\p{L})(?:kontoregulering|overføring mellom (?:egne )?kont\p{L}*)(?!\p{L})/u,
  /(?<!\p{L})(?:avdrag|terminbeløp|nedbetaling (?:av )?lån|låneutbetaling)(?!\p{L})/u,
  // Card and mobile payments are documented by the daily cash report.
  /(?<!\p{L})(?:kortoppgjør|oppgjør (?:nets|vipps|kort|bankaxept)|vipps oppgjør|nets oppgjør|bankaxept|dagsoppgjør)(?!\p{L})/u,
];

/**
 * Whether a line of a bank statement needs no voucher of its own: fees, interest, wages, taxes, loans, transfers between the client's accounts and
 * settlements of cards. Examples: `Gebyr betalinger` → true; `Rentokil Norge AS` → false.
 */
export function isExemptLine(text: string): boolean {
  const plain = text.normalize('NFC').toLowerCase();
  return exempt.some((words) => words.test(plain));
}
