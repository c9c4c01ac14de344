/** What a column of a bank's table holds. `amount` bears its sign; `in` and `out` do not. */
export type BankColumn =
  | 'on'
  | 'valueOn'
  | 'text'
  | 'amount'
  | 'in'
  | 'out'
  | 'balance'
  | 'kid'
  | 'reference'
  | 'account'
  | 'accountName'
  | 'otherAccount'
  | 'currency'
  | 'coding'
  | 'voucher'
  | 'kind';

const words: Readonly<Record<BankColumn, string>> = {
  on: 'dato bokført bokførtdato bokføringsdato bokførtden transaksjonsdato posteringsdato utførtdato betalingsdato kjøpsdato date bookingdate bookeddate transactiondate posted posteddate bilagsdato fakturadato datobokført oppgjørsdato',
  valueOn: 'rentedato valuteringsdato valutadato valuedate rentedag valutering interestdate',
  text: 'forklaring tekst beskrivelse melding transaksjonstekst posteringstekst detaljer mottaker navn leverandør description text details narrative tittel title beskrivelsetekst forklarendetekst meldingfakturaoppdragsnr avsendermottaker betalingsmottaker spesifikasjon egenmelding bilagstekst hva',
  amount:
    'beløp beløpnok beløpkr beløpivaluta sum amount amountnok transaksjonsbeløp bokførtbeløp beløpinklmva totalt total totalbeløp kroner',
  in: 'inn innpåkonto innbeløp inngående godskrevet innskudd kredit kreditbeløp tilgode innbetaling innbetalt in credit moneyin deposit inn nok innnok beløpinn',
  out: 'ut utavkonto utfrakonto utbeløp utgående belastet uttak debet debetbeløp utbetaling utbetalt out debit moneyout withdrawal utnok beløput',
  balance:
    'saldo bokførtsaldo saldoetter saldonok disponibel balance bookedbalance runningbalance utgåendesaldo saldoetterpostering',
  kid: 'kid kidnr kidnummer kundeidentifikasjon',
  reference:
    'referanse arkivref arkivreferanse ref numericref numref numeriskreferanse reference transaksjonsid transactionid betalingsreferanse bankreferanse referansenummer banksreferanse',
  account: 'kontonr kontonummer egenkonto bankkonto accountnumber frakonto',
  accountName: 'kontonavn kontotype accountname accounttype',
  otherAccount:
    'motkonto tilkonto motpart motpartskonto frakontotilkonto mottakerkonto avsenderkonto mottakerskonto avsenderskonto counteraccount tofromaccount tilfrakonto',
  currency: 'valuta currency valutakode valutasort',
  coding:
    'konto kontering bokføringskonto kto hovedbokskonto kostnadskonto debetkonto kontokode accountcode glaccount kontonrdebet konteringskonto regnskapskonto account',
  voucher:
    'bilag bilagsnr bilagsnummer bilagnr fakturanr fakturanummer filnavn fil vedlegg voucher vouchernumber invoiceno invoicenumber nr filename file',
  kind: 'type transaksjonstype kode typetransaksjon bokføringstype undertype status underkategori kategori hovedkategori',
};

const byWord = new Map(
  (Object.keys(words) as BankColumn[]).flatMap((column) =>
    words[column].split(' ').map((word) => [word, column] as const),
  ),
);

/** What a heading says that its column holds: `Ut fra konto`, `Beløp (NOK)`, `Bokf.dato`. Undefined for the rest. */
export function recogniseBankColumn(heading: string): BankColumn | undefined {
  const word = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/bokf\.?\s*dato/, 'bokføringsdato')
    .replace(/\bbokf\.?$/, 'bokført')
    .replaceAll(/[^\p{L}\d]/gu, '');
  const known = byWord.get(word) ?? byWord.get(word.replace(/(?:nok|kr|eur|usd|sek)$/, ''));
  return known;
}

/** The columns of a row that is a heading; undefined when it is none: it needs a day and a sum, or an account to book on. */
export function recogniseBankHeading(cells: readonly string[]): (BankColumn | undefined)[] | undefined {
  const columns: (BankColumn | undefined)[] = [];
  for (const cell of cells) {
    const column = recogniseBankColumn(cell);
    // The first column of a kind counts, but for words: a second one only tells more.
    columns.push(column !== undefined && !columns.includes(column) ? column : undefined);
  }
  const has = (column: BankColumn): boolean => columns.includes(column);
  const sums = has('amount') || has('in') || has('out');
  if (!has('on') && has('valueOn') && sums) columns[columns.indexOf('valueOn')] = 'on';
  const named = columns.filter((column) => column !== undefined).length;
  const statement = columns.includes('on') && sums && named >= 3;
  const coding = has('coding') && (has('voucher') || sums || has('text')) && named >= 2;
  return statement || coding ? columns : undefined;
}
