import type { DocumentKind } from '../document.ts';

/** A document as its text lies on the page, and what a person reads out of it. Firms and people are invented. */
export interface Layout {
  name: string;
  text: string;
  reads: { kind: DocumentKind } & Readonly<Record<string, unknown>>;
}

export const invoiceLayouts: readonly Layout[] = [
  {
    name: 'an invoice with its numbers in a block to the right',
    text: `
Fjord Rør AS                                         FAKTURA
Storgata 14
5003 Bergen                                          Fakturanr:      10023
Org.nr. NO 987 654 325 MVA                           Fakturadato:    01.11.2026
                                                     Forfallsdato:   15.11.2026
Bakeriet Sentrum AS                                  Kundenr:        2041
Torget 2                                             KID:            001002317
5014 Bergen

Beskrivelse                        Antall    Pris        Beløp
Montering av vask                  2,5       900,00      2 250,00
Rørdeler                           1         750,00        750,00

                                             Netto       3 000,00
                                             MVA 25 %      750,00
                                             Å betale NOK 3 750,00

Betales til konto 1503 00 00002`,
    reads: {
      kind: 'invoice',
      number: '10023',
      issuedOn: '2026-11-01',
      dueOn: '2026-11-15',
      kid: '001002317',
      totalMinor: 375000,
      vatMinor: 75000,
      netMinor: 300000,
      currency: 'NOK',
      account: '15030000002',
      seller: { name: 'Fjord Rør AS', orgnr: '987654325' },
      buyer: { name: 'Bakeriet Sentrum AS' },
    },
  },
  {
    name: 'an invoice whose headings stand above the values',
    text: `
NORDLYS ELEKTRO AS
Faktura
Fakturanummer    Fakturadato    Forfallsdato    Kundenummer
2026-0417        03.10.26       17.10.26        55012

Faktura til:
Kafé Kystlinja AS
Havnegata 5, 8006 Bodø

Elektrikerarbeid i lokale                      8 400,00
Sum eks. mva                                   8 400,00
Mva 25%                                        2 100,00
Totalt å betale                               10 500,00

Kontonummer 6012.00.00007   Kid 990000123 9
Nordlys Elektro AS  |  Org.nr 923456783 MVA  |  Foretaksregisteret`,
    reads: {
      kind: 'invoice',
      number: '2026-0417',
      issuedOn: '2026-10-03',
      dueOn: '2026-10-17',
      totalMinor: 1050000,
      vatMinor: 210000,
      netMinor: 840000,
      account: '60120000007',
      kid: '9900001239',
      seller: { orgnr: '923456783' },
      buyer: { name: 'Kafé Kystlinja AS' },
    },
  },
  {
    name: 'an invoice with the buyer’s organisation number',
    text: `
Renhold & Service Vest AS
Foretaksregisteret NO 988 776 653 MVA
FAKTURA 77001
Dato: 30. september 2026
Betalingsfrist: 14. oktober 2026
Kunde:
Legekontoret Havn AS
Org.nr: 911 223 341
Periode: september 2026
Renhold september                      12 000,00
Merverdiavgift 25 %                     3 000,00
Sum inkl. mva                          15 000,00
Bankkonto: 3624 10 00006  KID: 12345674`,
    reads: {
      kind: 'invoice',
      number: '77001',
      issuedOn: '2026-09-30',
      dueOn: '2026-10-14',
      fromOn: '2026-09-01',
      toOn: '2026-09-30',
      totalMinor: 1500000,
      vatMinor: 300000,
      seller: { name: 'Renhold & Service Vest AS', orgnr: '988776653' },
      buyer: { name: 'Legekontoret Havn AS', orgnr: '911223341' },
      account: '36241000006',
    },
  },
  {
    name: 'a telecom invoice with a period of two days and dots in thousands',
    text: `
Telesamband ASA                       Faktura
                                      Fakturanr. 8800123456
                                      Fakturadato 12.10.2026
                                      Fakturaperiode 01.10.2026 - 31.10.2026
                                      Forfall 02.11.2026
Mobil og bredbånd                                   1.239,20
Herav mva 25 %                                        247,84
Beløp å betale                                      1.239,20
KID 77000100237
Til konto 9710 00 00001
Org.nr. NO 812 345 672 MVA`,
    reads: {
      kind: 'invoice',
      number: '8800123456',
      issuedOn: '2026-10-12',
      dueOn: '2026-11-02',
      fromOn: '2026-10-01',
      toOn: '2026-10-31',
      totalMinor: 123920,
      vatMinor: 24784,
      kid: '77000100237',
      account: '97100000001',
    },
  },
  {
    name: 'an invoice of several rates of VAT',
    text: `
Storkjøkken Engros AS    Org nr 987654325MVA
FAKTURA nr 440912
Dato 05.11.2026   Forfall 25.11.2026
Matvarer                      2 000,00
Emballasje                      400,00
MVA 15 % av 2 000,00            300,00
MVA 25 % av 400,00              100,00
Å betale                      2 800,00`,
    reads: { kind: 'invoice', number: '440912', totalMinor: 280000, vatMinor: 40000, issuedOn: '2026-11-05' },
  },
  {
    name: 'an English invoice in euro',
    text: `
Cloudworks Ltd
INVOICE
Invoice No: INV-2026-1187
Invoice date: 2026-10-31
Due date: 2026-11-14
Bill to:
Nordvik Design AS
Subscription October            EUR 240.00
VAT 0%                          EUR 0.00
Total due                       EUR 240.00
IBAN: NO9386011117947`,
    reads: {
      kind: 'invoice',
      number: 'INV-2026-1187',
      issuedOn: '2026-10-31',
      dueOn: '2026-11-14',
      totalMinor: 24000,
      currency: 'EUR',
      account: 'NO9386011117947',
      buyer: { name: 'Nordvik Design AS' },
      seller: { name: 'Cloudworks Ltd' },
    },
  },
  {
    name: 'an invoice in kroner without øre',
    text: `
Hansen Regnskap ENK
Faktura nr: 31
Fakturadato: 1/10-2026
Forfallsdato: 15/10-2026
Rådgivning                       kr 4 000,-
MVA                              kr 1 000,-
Å betale                         kr 5 000,-
Kontonr: 12043000002`,
    reads: {
      kind: 'invoice',
      number: '31',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-15',
      totalMinor: 500000,
      vatMinor: 100000,
      account: '12043000002',
    },
  },
  {
    name: 'a landlord’s invoice for a quarter',
    text: `
Gårdeier Eiendom DA                                       Faktura
Leietaker: Blomsterbua AS
Fakturanr.: 2026104      Dato: 15.09.2026      Forfall: 01.10.2026
Gjelder husleie for 4. kvartal 2026
Husleie                                         45 000,00
Felleskostnader                                  6 000,00
Grunnlag mva                                    51 000,00
Mva 25 %                                        12 750,00
Å betale                                        63 750,00`,
    reads: {
      kind: 'invoice',
      number: '2026104',
      fromOn: '2026-10-01',
      toOn: '2026-12-31',
      totalMinor: 6375000,
      vatMinor: 1275000,
      netMinor: 5100000,
    },
  },
  {
    name: 'an invoice whose sums stand in a row below their headings',
    text: `
Bygg og Betong AS
Faktura nr. 5561      Fakturadato 20.10.2026     Betalingsfrist 03.11.2026
Grunnlag          MVA            Å betale
80 000,00         20 000,00      100 000,00
Org.nr 911 223 341 MVA   Bankkonto 6012 00 00007`,
    reads: { kind: 'invoice', number: '5561', totalMinor: 10000000, vatMinor: 2000000, netMinor: 8000000 },
  },
  {
    name: 'an invoice with no-break spaces and a minus for a discount',
    text: `
Trykk & Form AS                Faktura 9912
Dato: 07.11.2026               Forfall: 21.11.2026
Visittkort                     1\u00a0000,00
Rabatt                         −100,00
Sum eks mva                    900,00
MVA 25 %                       225,00
Å betale NOK                   1\u00a0125,00`,
    reads: { kind: 'invoice', number: '9912', totalMinor: 112500, vatMinor: 22500, netMinor: 90000 },
  },
  {
    name: 'an electricity invoice whose period is written short',
    text: `
Kraftlaget SA
Foretaksregisteret: NO 987654325 MVA
FAKTURA
Fakturanr: 302918773
Faktura dato: 04.11.2026
Betalingsforfall: 18.11.2026
Periode: 01.10 - 31.10.2026
Forbruk 1 240 kWh                         1 488,00
Herav mva                                   297,60
Å betale                                  1 488,00
KID: 00302918778`,
    reads: {
      kind: 'invoice',
      number: '302918773',
      issuedOn: '2026-11-04',
      dueOn: '2026-11-18',
      fromOn: '2026-10-01',
      toOn: '2026-10-31',
      totalMinor: 148800,
      vatMinor: 29760,
    },
  },
  {
    name: 'a reminder of an invoice that bears its number',
    text: `
Maler'n AS
FAKTURA
Faktura: 1007
Utstedt: 02.11.2026
Forfaller: 16.11.2026
Totalbeløp inkl. mva     6 250,00
Herav mva 25 %           1 250,00`,
    reads: {
      kind: 'invoice',
      number: '1007',
      issuedOn: '2026-11-02',
      dueOn: '2026-11-16',
      totalMinor: 625000,
      vatMinor: 125000,
    },
  },
  {
    name: 'an invoice of a carpenter without VAT',
    text: `
Snekker Olsen
Regning nr 12
Dato 28.10.26
Til: Kari Nordmann
Reparasjon av trapp        3 500,00
Sum                        3 500,00
Betales til 1204.30.00002 innen 11.11.26`,
    reads: { kind: 'invoice', issuedOn: '2026-10-28', totalMinor: 350000, account: '12043000002' },
  },
  {
    name: 'an invoice with KID and account on the slip at the foot',
    text: `
Varme & Bad AS   NO 923 456 783 MVA
FAKTURA
Fakturanr 60021    Dato 09.11.2026
Sum å betale                           2 500,00
                                                  Betalingsfrist 23.11.2026
Kundeidentifikasjon (KID)     Kroner   Øre    Til konto
123456785                     2500     00     1503 00 00002`,
    reads: {
      kind: 'invoice',
      number: '60021',
      kid: '123456785',
      totalMinor: 250000,
      dueOn: '2026-11-23',
      account: '15030000002',
    },
  },
  {
    name: 'a hotel invoice with the stay as its period',
    text: `
Fjellheimen Hotell AS     Org.nr. 911223341 MVA
Faktura nr: H-20931
Fakturadato: 12.10.2026
Periode: 10.10.2026 til 12.10.2026
Overnatting 2 netter               2 400,00
MVA 12 %                             257,14
Totalt                             2 400,00`,
    reads: {
      kind: 'invoice',
      number: 'H-20931',
      fromOn: '2026-10-10',
      toOn: '2026-10-12',
      totalMinor: 240000,
      vatMinor: 25714,
    },
  },
  {
    name: 'a Swedish invoice in kronor',
    text: `
Verktyg i Väst AB
FAKTURA
Fakturanr: 88123
Fakturadatum: 2026-10-20
Förfallodatum: 2026-11-19
Kund: Mekanikk AS
Netto                SEK 4 000,00
Moms 25 %            SEK 1 000,00
Att betala SEK       5 000,00
Totalt SEK           5 000,00`,
    reads: { kind: 'invoice', number: '88123', totalMinor: 500000, currency: 'SEK', vatMinor: 100000 },
  },
];

export const creditNoteLayouts: readonly Layout[] = [
  {
    name: 'a credit note that names the invoice',
    text: `
Fjord Rør AS      Org.nr. 987 654 325 MVA
KREDITNOTA
Kreditnotanr: 10031
Kreditnotadato: 20.11.2026
Gjelder faktura: 10023
Kunde: Bakeriet Sentrum AS
Sum eks. mva      1 000,00
MVA 25 %            250,00
Totalt            1 250,00`,
    reads: {
      kind: 'credit-note',
      number: '10031',
      issuedOn: '2026-11-20',
      totalMinor: 125000,
      vatMinor: 25000,
      netMinor: 100000,
    },
  },
  {
    name: 'a credit note with sums below zero',
    text: `
Nordlys Elektro AS
Kreditnota nr. 2026-0419
Dato: 22.10.2026
Total kreditert          -2 500,00
Herav mva                  -500,00`,
    reads: { kind: 'credit-note', number: '2026-0419', totalMinor: -250000, vatMinor: -50000 },
  },
  {
    name: 'an English credit note',
    text: `
Cloudworks Ltd
CREDIT NOTE
Credit note no: CN-77
Date: 5 November 2026
Total      EUR -48.00`,
    reads: { kind: 'credit-note', number: 'CN-77', issuedOn: '2026-11-05', totalMinor: -4800, currency: 'EUR' },
  },
  {
    name: 'a credit invoice',
    text: `
Storkjøkken Engros AS
Kreditfaktura
Fakturanr 440950
Fakturadato 10.11.2026
Mva 15 %        60,00
Til gode       460,00`,
    reads: { kind: 'credit-note', number: '440950', totalMinor: 46000, vatMinor: 6000 },
  },
];

export const receiptLayouts: readonly Layout[] = [
  {
    name: 'a receipt of a grocer',
    text: `
MATHJØRNET TORGET
Org.nr 987 654 325 MVA
Salgskvittering 48213
12.10.2026 14:33   Kasse 2
Kaffe filtermalt           79,90
Melk 1l                    22,90
Servietter                 35,00
SUM                       137,80
BankAxept                 137,80
MVA-grunnlag  MVA%  MVA   Sum
89,39  15%  13,41  102,80
28,00  25%  7,00  35,00
Takk for handelen`,
    reads: {
      kind: 'receipt',
      number: '48213',
      issuedOn: '2026-10-12',
      totalMinor: 13780,
      vatMinor: 2041,
      seller: { orgnr: '987654325' },
    },
  },
  {
    name: 'a receipt of a petrol station',
    text: `
Energistasjonen Rådal
Foretaksregisteret NO 923456783 MVA
KVITTERING
Dato: 03.11.2026 08:12
95 Blyfri  42,10 L  à 21,39    900,52
Totalt NOK                     900,52
Herav MVA 25%                  180,10
VISA Contactless               900,52`,
    reads: { kind: 'receipt', issuedOn: '2026-11-03', totalMinor: 90052, vatMinor: 18010, currency: 'NOK' },
  },
  {
    name: 'a receipt of a taxi',
    text: `
Byen Taxi SA
Kvittering nr 991
Løyve: A-123
Dato 18.11.26  23:41
Å betale        412,00
MVA 12%          44,14
Betalt med kort`,
    reads: { kind: 'receipt', number: '991', issuedOn: '2026-11-18', totalMinor: 41200, vatMinor: 4414 },
  },
  {
    name: 'a parking receipt',
    text: `
P-HUSET SENTRUM AS
Parkeringskvittering
Fra 2026-11-05 09:00
Til 2026-11-05 15:30
Beløp  180,00
Herav mva 36,00
Betalt Mastercard`,
    reads: { kind: 'receipt', issuedOn: '2026-11-05', totalMinor: 18000, vatMinor: 3600 },
  },
  {
    name: 'a receipt of a restaurant with a tip',
    text: `
Bistro Brygga AS
Org.nr: 911223341 MVA
Kvittering
Bord 12   Dato 14.11.2026
2 x Dagens           398,00
2 x Mineralvann      110,00
Total                508,00
MVA 25%              101,60
Tips                  50,00
Å betale kort        558,00`,
    reads: { kind: 'receipt', issuedOn: '2026-11-14', totalMinor: 55800, vatMinor: 10160 },
  },
  {
    name: 'a receipt of a builders’ merchant with a customer',
    text: `
BYGGVAREN AVD. ÅSANE
NO 988776653 MVA
Kontantsalg
Kunde: Snekkersvennen AS
Bong: 1044-2231    06.10.2026
Skruer 5x60               249,00
Terrassebord            3 120,00
Totalsum                3 369,00
Mva 25 %                  673,80
Kontant                 3 369,00`,
    reads: { kind: 'receipt', issuedOn: '2026-10-06', totalMinor: 336900, vatMinor: 67380 },
  },
  {
    name: 'a receipt of a webshop',
    text: `
Nettbutikken Data AS
Kvittering for ordre 700412
Kvitteringsnr: 51120
Kjøpsdato: 21. oktober 2026
Tastatur               799,20
Frakt                   79,20
Sum inkl. mva          878,40
Hvorav mva             175,68
Betalt med Visa`,
    reads: { kind: 'receipt', number: '51120', issuedOn: '2026-10-21', totalMinor: 87840, vatMinor: 17568 },
  },
  {
    name: 'a receipt with whole kroner',
    text: `
Frisør Lokken
KVITTERING
Dato: 02.10.2026
Klipp herre   450
Sum   450
Vipps  450`,
    reads: { kind: 'receipt', issuedOn: '2026-10-02', totalMinor: 45000 },
  },
];

export const otherLayouts: readonly Layout[] = [
  {
    name: 'a report of the till at the end of the day',
    text: `
Kafé Kystlinja AS
Org.nr. 911 223 341
Z-RAPPORT
Z-nr 412
Dato 31.10.2026 22:05
Antall salg                 143
Omsetning brutto      24 310,00
Mva 15 %               2 100,00
Mva 25 %               1 642,00
Kontant                2 110,00
Kort                  22 200,00
Total                 24 310,00`,
    reads: { kind: 'cash-report', number: '412', issuedOn: '2026-10-31', totalMinor: 2431000, vatMinor: 374200 },
  },
  {
    name: 'a settlement of the day',
    text: `
DAGSOPPGJØR
Blomsterbua AS
Dato: 07.11.2026
Kort           8 450,00
Kontant        1 200,00
Sum omsetning  9 650,00
Vekselkasse    1 000,00`,
    reads: { kind: 'cash-report', issuedOn: '2026-11-07', totalMinor: 965000 },
  },
  {
    name: 'a travel claim',
    text: `
REISEREGNING
Navn: Ola Nordmann
Formål med reisen: Messe i Trondheim
Avreise: 05.10.2026 07:00
Hjemkomst: 07.10.2026 19:00
Kilometergodtgjørelse 120 km    600,00
Diett                           1 800,00
Til utbetaling                  2 400,00`,
    reads: { kind: 'travel-claim', totalMinor: 240000 },
  },
  {
    name: 'a log of kilometres',
    text: `
Kjørebok oktober 2026
Dato        Fra        Til         Kilometer
01.10.2026  Bergen     Voss        102
03.10.2026  Bergen     Os          31`,
    reads: { kind: 'travel-claim', fromOn: '2026-10-01', toOn: '2026-10-31' },
  },
  {
    name: 'an expense claim',
    text: `
UTLEGGSSKJEMA
Ansatt: Kari Nordmann
Dato: 12.11.2026
Kontorrekvisita     349,00
Parkering           120,00
Sum utlegg          469,00
Utbetales til konto 12043000002`,
    reads: { kind: 'expense-claim', issuedOn: '2026-11-12', totalMinor: 46900 },
  },
  {
    name: 'a list of hours',
    text: `
Timeliste
Ansatt: Ola Nordmann
Måned: oktober 2026
Dato         Fra    Til    Timer
01.10.2026   08:00  16:00  7,5
02.10.2026   08:00  16:00  7,5
Sum timer 15,0   Overtid 0`,
    reads: { kind: 'time-sheet', fromOn: '2026-10-01', toOn: '2026-10-31' },
  },
  {
    name: 'changes to the wages',
    text: `
Lønnsendringer november 2026
Selskap: Kafé Kystlinja AS
Ansattnr  Navn             Timelønn   Timer
101       Kari Nordmann    215,00     112
102       Ola Nordmann     198,00     96`,
    reads: { kind: 'payroll-basis', fromOn: '2026-11-01', toOn: '2026-11-30' },
  },
  {
    name: 'a payslip',
    text: `
LØNNSSLIPP
Kafé Kystlinja AS
Periode: 01.10.2026 - 31.10.2026
Bruttolønn        32 000,00
Forskuddstrekk     8 100,00
Nettolønn         23 900,00`,
    reads: { kind: 'payroll-basis', fromOn: '2026-10-01', toOn: '2026-10-31' },
  },
  {
    name: 'a count of the stock',
    text: `
VARETELLING 31.12.2026
Byggvaren Åsane AS
Varenr   Beskrivelse     Talt antall   Kostpris    Sum
1001     Skruer          120           1,20        144,00
1002     Planker         40            89,00       3 560,00
Sum varelager                                      3 704,00`,
    reads: { kind: 'stock-count', issuedOn: '2026-12-31', totalMinor: 370400 },
  },
  {
    name: 'a trial balance',
    text: `
Saldobalanse
Bakeriet Sentrum AS   Periode 01.01.2026 - 31.10.2026
Konto  Navn                Inngående balanse  Utgående balanse
1920   Bankinnskudd        100 000,00         125 000,00`,
    reads: { kind: 'ledger', fromOn: '2026-01-01', toOn: '2026-10-31' },
  },
  {
    name: 'a letter of an authority',
    text: `
Skatteetaten
Vedtak om utsatt frist
Vi viser til søknad av 01.11.2026.
Med vennlig hilsen
Skatteetaten`,
    reads: { kind: 'letter' },
  },
  {
    name: 'a greeting of a client',
    text: `
Hei!
Her kommer bilagene for oktober.
Mvh Kari`,
    reads: { kind: 'letter' },
  },
  {
    name: 'a list of payments received',
    text: `
Innbetalingsoversikt
Konto: 1503 00 00002
Periode: 01.11.2026 - 07.11.2026
Dato         KID           Beløp
02.11.2026   001002317     1 250,00`,
    reads: { kind: 'payment-list', account: '15030000002', fromOn: '2026-11-01', toOn: '2026-11-07' },
  },
  {
    name: 'a list of accounts to book on',
    text: `
Konteringsliste oktober 2026
Bilag   Tekst               Konto   Beløp
1       Clas kontor         6540    349,00
2       Strøm               6340    1 488,00`,
    reads: { kind: 'coding-sheet' },
  },
  {
    name: 'nothing that tells',
    text: `
Lorem ipsum dolor sit amet`,
    reads: { kind: 'other' },
  },
];
