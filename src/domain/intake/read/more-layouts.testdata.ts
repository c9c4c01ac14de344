import type { Layout } from './layouts.testdata.ts';

/** Layouts that were written after the rules, to try them: other programs, nynorsk, tills, letters that were recognised badly. */
export const moreLayouts: readonly Layout[] = [
  {
    name: 'an invoice with the seller at the foot and the buyer at the head',
    text: `
Bakeriet Sentrum AS
Torget 2
5014 BERGEN

                                                  Faktura 50017
                                                  Fakturadato            12.11.2026
                                                  Forfallsdato           26.11.2026
                                                  Vår ref                Ola Nordmann
Tekst                                    Antall   Pris       Mva     Sum
Servicebesøk                             1        1 600,00   25%     1 600,00

Netto                                                                1 600,00
Mva                                                                    400,00
Total NOK                                                            2 000,00

Nordlys Elektro AS     Storgata 1, 8006 Bodø    Org.nr: 923 456 783 MVA    Bankkonto: 6012.00.00007`,
    reads: {
      kind: 'invoice',
      number: '50017',
      issuedOn: '2026-11-12',
      dueOn: '2026-11-26',
      totalMinor: 200000,
      vatMinor: 40000,
      netMinor: 160000,
      seller: { name: 'Nordlys Elektro AS', orgnr: '923456783' },
      buyer: { name: 'Bakeriet Sentrum AS' },
      account: '60120000007',
    },
  },
  {
    name: 'an invoice in nynorsk',
    text: `
Fjordbygg AS      Org.nr NO 911 223 341 MVA
FAKTURA
Fakturanr: 3312
Fakturadato: 02.11.2026
Forfallsdato: 16.11.2026
Snikkararbeid               4 000,00
Meirverdiavgift 25 %        1 000,00
Å betala                    5 000,00`,
    reads: { kind: 'invoice', number: '3312', totalMinor: 500000, vatMinor: 100000, seller: { orgnr: '911223341' } },
  },
  {
    name: 'an invoice with an abbreviated heading for each sum',
    text: `
Transport & Logistikk AS
Faktura nr.: F-2026-889
Dato: 2026-11-03     Forfall: 2026-11-17
Frakt                                  2 000,00
Sum ekskl. mva: 2 000,00     Mva: 500,00     Sum inkl. mva: 2 500,00
Kontonr.: 3624.10.00006   KID: 123456785`,
    reads: {
      kind: 'invoice',
      number: 'F-2026-889',
      netMinor: 200000,
      vatMinor: 50000,
      totalMinor: 250000,
      account: '36241000006',
      kid: '123456785',
    },
  },
  {
    name: 'an invoice paid by direct debit',
    text: `
Forsikringslaget Gjensides Trygghet
Faktura
Avtalegiro - beløpet trekkes automatisk
Fakturanummer: 9912345
Utstedt dato: 20.10.2026
Betales innen: 10.11.2026
Forsikringsperiode: 01.11.2026 - 31.10.2027
Bilforsikring                                   6 480,00
Å betale                                        6 480,00`,
    reads: {
      kind: 'invoice',
      number: '9912345',
      issuedOn: '2026-10-20',
      dueOn: '2026-11-10',
      totalMinor: 648000,
      fromOn: '2026-11-01',
      toOn: '2027-10-31',
    },
  },
  {
    name: 'an invoice with a specification of VAT that names the rates in a table',
    text: `
Kontorpartner Norge AS
Org nr: 988 776 653 MVA
FAKTURA
Fakturanr           88102
Fakturadato         09.11.2026
Forfallsdato        23.11.2026
Papir A4            10      49,00        490,00
Kaffe               4       80,00        320,00

MVA-spesifikasjon
Sats      Grunnlag    Mva
25 %      490,00      122,50
15 %      320,00       48,00
Totalt                 980,50`,
    reads: { kind: 'invoice', number: '88102', totalMinor: 98050, vatMinor: 17050 },
  },
  {
    name: 'an English invoice in kroner with VAT',
    text: `
Nordic Hosting AS
Tax Invoice
Invoice number    2026-5521
Date of issue     November 1, 2026
Date due          November 15, 2026
Bill to
Fjord Rør AS
Subtotal          NOK 800.00
VAT (25%)         NOK 200.00
Total             NOK 1,000.00
Amount due        NOK 1,000.00`,
    reads: {
      kind: 'invoice',
      number: '2026-5521',
      issuedOn: '2026-11-01',
      dueOn: '2026-11-15',
      totalMinor: 100000,
      vatMinor: 20000,
      netMinor: 80000,
      currency: 'NOK',
      buyer: { name: 'Fjord Rør AS' },
    },
  },
  {
    name: 'an invoice of which the letters were recognised badly',
    text: `
Fjord Ror AS
FAKTURA
Fakturanr : 10023
Fakturadato : 01.11.2026
Forfallsdato : 15.11.2026
Org.nr. N0 987 654 325 MVA
Sum eks. mva    3 000,00
MVA 25%         750,00
A betale NOK    3 750,00`,
    reads: {
      kind: 'invoice',
      number: '10023',
      issuedOn: '2026-11-01',
      dueOn: '2026-11-15',
      totalMinor: 375000,
      vatMinor: 75000,
      netMinor: 300000,
      seller: { orgnr: '987654325' },
    },
  },
  {
    name: 'a collective invoice over two pages',
    text: `
Drivstoffkortet AS
SAMLEFAKTURA
Fakturanr: 771200
Fakturadato: 31.10.2026
Forfallsdato: 20.11.2026
Side 1 av 2
02.10.2026  Diesel   900,00
\fSide 2 av 2
15.10.2026  Diesel   850,00
Sum å betale       1 750,00
Herav mva            350,00`,
    reads: { kind: 'invoice', number: '771200', totalMinor: 175000, vatMinor: 35000, vouchers: [1] },
  },
  {
    name: 'a receipt of a kiosk',
    text: `
KIOSKEN AVD 112 BERGEN STASJON
Org.nr.: 987654325 MVA
Kvitteringsnr: 55123
Dato: 05.11.2026 Tid: 07:41
Baguette ost/skinke      89,00
Kaffe stor               42,00
Totalt (2 varer)        131,00
Bank                    131,00
MVA 15 %                 17,09`,
    reads: {
      kind: 'receipt',
      number: '55123',
      issuedOn: '2026-11-05',
      totalMinor: 13100,
      vatMinor: 1709,
      seller: { orgnr: '987654325' },
    },
  },
  {
    name: 'a receipt of a card terminal',
    text: `
VERKTØYHUSET AS
BANKAXEPT
Terminal: 12345678
06/11/2026 12:55
Ref: 001234
KJØP         NOK   1 249,00
GODKJENT
Kundens kvittering`,
    reads: { kind: 'receipt', issuedOn: '2026-11-06', totalMinor: 124900, currency: 'NOK' },
  },
  {
    name: 'a receipt in a foreign currency',
    text: `
Café de la Gare
RECEIPT
Date: 14.10.2026
2 x Menu             48.00
Total EUR            48.00
VISA`,
    reads: { kind: 'receipt', issuedOn: '2026-10-14', totalMinor: 4800, currency: 'EUR' },
  },
  {
    name: 'a receipt of a bus ticket',
    text: `
Kollektivselskapet
Kvittering
Enkeltbillett voksen sone 1
Kjøpt: 11.11.2026 08:03
Pris: kr 44,00
Herav 12 % mva: kr 4,71
Totalt: kr 44,00`,
    reads: { kind: 'receipt', issuedOn: '2026-11-11', totalMinor: 4400, vatMinor: 471 },
  },
  {
    name: 'a Z report with its number in front of the day',
    text: `
Blomsterbua AS
Org 988 776 653
Z-rapport nr 77
Periode: 05.11.2026 08:00 - 05.11.2026 20:00
Salg 25%         4 000,00
Mva 25%            800,00
Kort             3 500,00
Kontant            500,00
Totalt           4 000,00`,
    reads: { kind: 'cash-report', number: '77', totalMinor: 400000, vatMinor: 80000 },
  },
  {
    name: 'an expense claim with receipts',
    text: `
Refusjon av utlegg
Navn: Kari Nordmann       Fødselsnr: 01018000055
Periode: oktober 2026
05.10.2026  Parkering            180,00
12.10.2026  Blomster             399,00
Til utbetaling                   579,00
Kontonr: 1204 30 00002`,
    reads: {
      kind: 'expense-claim',
      totalMinor: 57900,
      account: '12043000002',
      fromOn: '2026-10-01',
      toOn: '2026-10-31',
      birthNumbers: 1,
    },
  },
  {
    name: 'a list of wages with birth numbers',
    text: `
Lønnsgrunnlag november 2026
Navn             Fødselsnummer    Timer    Sats
Kari Nordmann    01018000055      112      215,00
Ola Nordmann     410180 00049     96       198,00`,
    reads: { kind: 'payroll-basis', fromOn: '2026-11-01', toOn: '2026-11-30', birthNumbers: 2 },
  },
  {
    name: 'an invoice with the account stamped on it',
    text: `
Clas Kontor AS     Org.nr. 987654325 MVA
FAKTURA 4410
Dato 04.11.2026    Forfall 18.11.2026
Å betale           349,00
Herav mva 25 %      69,80
Til konto 1503 00 00002
KONTERT
Konto 6540   Avd 20`,
    reads: {
      kind: 'invoice',
      number: '4410',
      totalMinor: 34900,
      vatMinor: 6980,
      account: '15030000002',
      codings: ['6540'],
    },
  },
  {
    name: 'a bank statement in which the bank repeats its heading',
    text: `
Kontoutskrift
Konto 6012.00.00007   Periode 01.10.2026 - 31.10.2026
Dato          Tekst                 Ut           Inn          Saldo
01.10.2026    Saldo                                           1 000,00
02.10.2026    Varekjøp              100,00                      900,00
\f
Dato          Tekst                 Ut           Inn          Saldo
15.10.2026    Lønn                               500,00       1 400,00
31.10.2026    Gebyr                  10,00                    1 390,00`,
    reads: { kind: 'bank-statement', amounts: [-10000, 50000, -1000], openingMinor: 100000, closingMinor: 139000 },
  },
  {
    name: 'a bank statement without balances',
    text: `
Kontoutskrift
Kontonummer: 97100000001
Dato          Beskrivelse           Beløp
02.11.2026    Varekjøp              -349,00
05.11.2026    Innbetaling          1 250,00`,
    reads: {
      kind: 'bank-statement',
      account: '97100000001',
      amounts: [-34900, 125000],
      openingMinor: undefined,
      closingMinor: undefined,
    },
  },
  {
    name: 'a reminder that is no invoice of its own',
    text: `
Betalingsoppfordring
Vi viser til faktura 10023 som forfalt 15.11.2026.
Med vennlig hilsen
Fjord Rør AS`,
    reads: { kind: 'letter' },
  },
];
