import type { Layout } from './layouts.testdata.ts';

export const statementLayouts: readonly Layout[] = [
  {
    name: 'a bank statement with money out and in in columns of their own',
    text: `
Sparebanken Fjord                                   Kontoutskrift
Konto: 1503.00.00002                                Periode: 01.10.2026 - 31.10.2026
Bakeriet Sentrum AS

Dato         Forklaring                     Ut fra konto     Inn på konto     Saldo
             Inngående saldo                                                  10 000,00
02.10.2026   Varekjøp Storkjøkken                2 800,00                      7 200,00
05.10.2026   Innbetaling 001002317                                3 750,00    10 950,00
30.10.2026   Gebyr                                  45,50                     10 904,50
             Utgående saldo                                                   10 904,50`,
    reads: {
      kind: 'bank-statement',
      account: '15030000002',
      fromOn: '2026-10-01',
      toOn: '2026-10-31',
      amounts: [-280000, 375000, -4550],
      openingMinor: 1000000,
      closingMinor: 1090450,
    },
  },
  {
    name: 'a bank statement whose sums bear their sign and whose days lack a year',
    text: `
KONTOUTSKRIFT
Kontonummer 6012 00 00007
For perioden 01.11.2026 - 30.11.2026
Bokført   Beskrivelse              Beløp         Saldo
01.11     Saldo fra forrige                      5 000,00
03.11     Husleie                 -4 000,00      1 000,00
12.11     Overført                 2 500,00      3 500,00`,
    reads: {
      kind: 'bank-statement',
      account: '60120000007',
      amounts: [-400000, 250000],
      openingMinor: 500000,
      closingMinor: 350000,
    },
  },
  {
    name: 'an English statement',
    text: `
Account statement
Account number: 3624 10 00006
Date          Description         Amount       Balance
2026-10-01    Card purchase       -120.00      880.00
2026-10-04    Transfer             500.00    1,380.00`,
    reads: {
      kind: 'bank-statement',
      account: '36241000006',
      amounts: [-12000, 50000],
      openingMinor: 100000,
      closingMinor: 138000,
    },
  },
  {
    name: 'an overview of transactions, the newest first',
    text: `
Transaksjonsoversikt   konto 97100000001
Dato          Tekst             Beløp      Saldo
31.10.2026    Renter             12,00     1 112,00
15.10.2026    Varekjøp         -400,00     1 100,00
01.10.2026    Lønn            1 000,00     1 500,00`,
    reads: {
      kind: 'bank-statement',
      amounts: [1200, -40000, 100000],
      openingMinor: 50000,
      closingMinor: 111200,
      fromOn: '2026-10-01',
      toOn: '2026-10-31',
    },
  },
];
