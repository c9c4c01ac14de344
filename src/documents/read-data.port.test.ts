import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadDocument } from '../domain/intake/index.ts';
import { rawZip } from './hostile.testdata.ts';
import { readDocument } from './read-document.ts';

let folder: string;
beforeAll(async () => void (folder = await fs.mkdtemp(path.join(os.tmpdir(), 'takt-data-'))));
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

let count = 0;
async function read(content: string | Buffer, fileName = 'fil'): Promise<ReadDocument> {
  const file = path.join(folder, `in-${(count += 1)}`);
  await fs.writeFile(file, content);
  return (await readDocument({ file, fileName })).document;
}

const lines = (document: ReadDocument): unknown[] =>
  document.statements.flatMap((statement) =>
    statement.lines.map(({ on, amountMinor, text }) => [on, amountMinor, text]),
  );

describe('a bank statement as a table', () => {
  const rows = `Dato;Forklaring;Rentedato;Ut fra konto;Inn på konto;Saldo
02.10.2026;Varekjøp Åsane;02.10.2026;2 800,00;;7 200,00
05.10.2026;"Innbetaling; kunde";05.10.2026;;3 750,00;10 950,00
30.10.2026;Gebyr;31.10.2026;45,50;;10 904,50
`;
  const expected = [
    ['2026-10-02', -280000, 'Varekjøp Åsane'],
    ['2026-10-05', 375000, 'Innbetaling; kunde'],
    ['2026-10-30', -4550, 'Gebyr'],
  ];

  test.each([
    ['UTF-8', Buffer.from(rows)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${rows}`)],
    ['Latin-1', iconv.encode(rows, 'latin1')],
    ['Windows-1252', iconv.encode(rows, 'windows-1252')],
    ['UTF-16', iconv.encode(rows, 'utf16le', { addBOM: true })],
    ['Windows lines', Buffer.from(rows.replaceAll('\n', '\r\n'))],
    ['no-break spaces', Buffer.from(rows.replaceAll(' 9', '\u00a09').replaceAll(' 2', '\u00a02'))],
    [
      'tabs',
      Buffer.from(
        rows
          .replaceAll('"', '')
          .replaceAll('Innbetaling; kunde', 'X')
          .replaceAll(';', '\t')
          .replace('X', 'Innbetaling; kunde'),
      ),
    ],
  ])('is read in %s', async (_, bytes) => {
    const document = await read(bytes);
    expect(document).toMatchObject({ format: 'csv', kind: 'bank-statement', source: 'data', sumFaults: [] });
    expect(lines(document)).toEqual(expected);
    expect(document.statements[0]).toMatchObject({
      openingMinor: 1000000,
      closingMinor: 1090450,
      fromOn: '2026-10-02',
      toOn: '2026-10-30',
    });
  });

  test('with lines in front of its heading, its account and a minus of typesetters', async () => {
    const document = await read(`Kontoutskrift fra Sparebanken Fjord
Konto: 1503.00.00002
Periode: 01.10.2026 - 31.10.2026

"Bokført","Beskrivelse","Beløp","Valuta","KID"
"2026-10-03","Husleie","\u22124000.00","NOK",""
"2026-10-12","Faktura 10023","2500.00","NOK","001002317"
"2026-10-13","Faktura 10024","1,250.50","NOK",""
`);
    expect(document.statements).toMatchObject([
      {
        account: '15030000002',
        fromOn: '2026-10-01',
        toOn: '2026-10-31',
        lines: [{ amountMinor: -400000 }, { amountMinor: 250000, kid: '001002317' }, { amountMinor: 125050 }],
      },
    ]);
  });

  test('with the newest line first chains backwards', async () => {
    const document = await read(
      'Dato\tTekst\tBeløp\tSaldo\n31.10.2026\tRenter\t12,00\t1.112,00\n15.10.2026\tKjøp\t-400,00\t1.100,00\n',
    );
    expect(document.statements[0]).toMatchObject({ openingMinor: 150000, closingMinor: 111200 });
    expect(document.sumFaults).toEqual([]);
  });

  test('tells where a balance does not follow', async () => {
    const document = await read(rows.replace('10 950,00', '10 900,00'));
    expect(document.sumFaults).toMatchObject([
      { what: 'balance', statedMinor: 1090000, foundMinor: 1095000, evidence: { line: 3 } },
      { what: 'balance', statedMinor: 1090450, foundMinor: 1085450 },
    ]);
  });

  test('of several accounts gives a statement for each', async () => {
    const document = await read(
      'Kontonr;Dato;Tekst;Beløp\n15030000002;02.10.2026;A;10,00\n60120000007;02.10.2026;B;20,00\n15030000002;03.10.2026;C;-5,00\n',
    );
    expect(document.statements.map(({ account, lines: own }) => [account, own.length])).toEqual([
      ['15030000002', 2],
      ['60120000007', 1],
    ]);
  });

  test('whose column of bank accounts is called as one to book on is still a statement', async () => {
    const document = await read(
      'Konto;Dato;Tekst;Beløp\n1503.00.00002;02.10.2026;A;10,00\n1503.00.00002;03.10.2026;B;-5,00\n',
    );
    expect(document).toMatchObject({ kind: 'bank-statement', codings: [], fields: { account: '15030000002' } });
  });

  test('in English', async () => {
    const document = await read(
      'Date,Description,Amount,Balance\n2026-10-01,Card purchase,-120.00,880.00\n2026-10-04,Transfer,500.00,1380.00\n',
    );
    expect(lines(document)).toEqual([
      ['2026-10-01', -12000, 'Card purchase'],
      ['2026-10-04', 50000, 'Transfer'],
    ]);
  });

  test('as a workbook', async () => {
    const date = (text: string): { value: Date; type: typeof Date; format: string } => ({
      value: new Date(text),
      type: Date,
      format: 'dd.mm.yyyy',
    });
    const text = (value: string): { value: string } => ({ value });
    const number = (value: number): { value: number; type: typeof Number } => ({ value, type: Number });
    const data = [
      [text('Dato'), text('Tekst'), text('Beløp'), text('Saldo')],
      [date('2026-10-02'), text('Varekjøp'), number(-280.1), number(719.9)],
      [date('2026-10-05'), text('Innbetaling'), number(375), number(1094.9)],
    ];
    const file = path.join(folder, 'bank.xlsx');
    await writeXlsxFile(data).toFile(file);
    const { document } = await readDocument({ file });
    expect(document).toMatchObject({ format: 'xlsx', kind: 'bank-statement', source: 'data', sumFaults: [] });
    expect(lines(document)).toEqual([
      ['2026-10-02', -28010, 'Varekjøp'],
      ['2026-10-05', 37500, 'Innbetaling'],
    ]);
  });
});

describe('a table', () => {
  test('with accounts to book on is a coding sheet', async () => {
    const document = await read(
      'Bilag;Dato;Tekst;Konto;Beløp\n1;02.10.2026;Clas;6540;349,00\nstrøm.pdf;05.10.2026;Strøm;6340;1488,00\n',
    );
    expect(document).toMatchObject({ kind: 'coding-sheet', listedDates: ['2026-10-02', '2026-10-05'] });
    expect(document.codings.map(({ account, from, voucher }) => [account, from, voucher])).toEqual([
      ['6540', 'coding-sheet', '1'],
      ['6340', 'coding-sheet', 'strøm.pdf'],
    ]);
  });

  test('with birth numbers tells of them and keeps none', async () => {
    const document = await read('Navn;Fødselsnr;Konto;Timer\nKari;01018000055;15054500014;112\nOla;41018000049;;96\n');
    expect(document.birthNumbers).toEqual([{ line: 2 }, { line: 3 }]);
    expect(JSON.stringify(document)).not.toMatch(/01018000055|41018000049/);
  });

  test('with lines of a statement keeps none in their words', async () => {
    const document = await read('Dato;Tekst;Beløp\n02.10.2026;Lønn 01018000055;-100,00\n');
    expect(document.statements[0]!.lines[0]!.text).toBe('Lønn •••••• •••••');
    expect(JSON.stringify(document)).not.toContain('01018000055');
  });
});

describe('a document of Word', () => {
  const word = (body: string): Buffer =>
    rawZip([
      {
        name: Buffer.from('[Content_Types].xml'),
        bytes: Buffer.from(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
      },
      {
        name: Buffer.from('word/document.xml'),
        bytes: Buffer.from(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        ),
      },
    ]);
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (...texts: string[]): string => `<w:p>${texts.map(run).join('')}</w:p>`;

  test('is read paragraph by paragraph and row by row', async () => {
    const row = (...texts: string[]): string =>
      `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
    const document = await read(
      word(
        `${paragraph('Time', 'liste')}${paragraph('Måned: ', 'oktober 2026')}<w:tbl>${row('Navn', 'Fødselsnummer')}${row('Kari', '01018000055')}</w:tbl>`,
      ),
    );
    expect(document).toMatchObject({
      format: 'docx',
      kind: 'time-sheet',
      source: 'text',
      fields: { fromOn: '2026-10-01', toOn: '2026-10-31' },
      faults: [],
    });
    expect(document.birthNumbers).toHaveLength(1);
  });

  test('that multiplies words is refused', async () => {
    const laughs = rawZip([
      {
        name: Buffer.from('[Content_Types].xml'),
        bytes: Buffer.from(
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
      },
      { name: Buffer.from('word/document.xml'), bytes: Buffer.from('<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>') },
    ]);
    expect(await read(laughs)).toMatchObject({ format: 'docx', faults: [{ fault: 'forbidden-xml' }] });
  });
});

describe('payments received with KID', () => {
  const record = (text: string): string => text.padEnd(80, '0');
  const giro = [
    record('NY000010' + '00008080' + '0000042' + '00001234'),
    record('NY090020' + '001000001' + '0000007' + '15030000002'),
    record(
      'NY091030' + '0000001' + '031126' + '0000' + '0' + '00001' + ' ' + '00000000000125000' + '001002317'.padStart(25),
    ),
    record('NY091031' + '0000001' + '0000000000' + '123456789' + '0000000' + '031126' + '60120000007'),
    record(
      'NY091030' + '0000002' + '041126' + '0000' + '0' + '00002' + ' ' + '00000000000050050' + '123456785'.padStart(25),
    ),
    record('NY091031' + '0000002' + '0000000000' + '000000000' + '0000000' + '041126' + '60120000007'),
    record('NY090088' + '00000002' + '00000006' + '00000000000175050' + '041126' + '031126' + '041126'),
    record('NY000089' + '00000002' + '00000008' + '00000000000175050' + '041126'),
  ];

  test('are read record by record', async () => {
    const document = await read(giro.join('\r\n'));
    expect(document).toMatchObject({
      format: 'ocr-giro',
      kind: 'payment-list',
      source: 'data',
      faults: [],
      sumFaults: [],
    });
    expect(document.fields).toEqual({
      number: '0000042',
      issuedOn: '2026-11-04',
      fromOn: '2026-11-03',
      toOn: '2026-11-04',
      currency: 'NOK',
      totalMinor: 175050,
      account: '15030000002',
    });
    expect(document.statements).toEqual([
      {
        account: '15030000002',
        currency: 'NOK',
        fromOn: '2026-11-03',
        toOn: '2026-11-04',
        lines: [
          {
            on: '2026-11-03',
            amountMinor: 125000,
            text: '',
            kid: '001002317',
            reference: '123456789',
            evidence: { line: 3 },
          },
          { on: '2026-11-04', amountMinor: 50050, text: '', kid: '123456785', evidence: { line: 5 } },
        ],
      },
    ]);
  });

  test('that were changed do not add up', async () => {
    const document = await read(giro.join('\n').replace('00000000000125000', '00000000000125001'));
    expect(document.sumFaults).toMatchObject([
      { what: 'total', statedMinor: 175050, foundMinor: 175051, evidence: { line: 7 } },
      { what: 'total', evidence: { line: 8 } },
    ]);
  });

  test('that end early are cut off', async () => {
    expect((await read(giro.slice(0, 4).join('\n'))).faults).toMatchObject([{ fault: 'cut-off' }]);
  });
});

const ledger = (
  entries: string,
  debit: string,
  credit = debit,
  prefix = '',
): string => `<?xml version="1.0" encoding="UTF-8"?>
<${prefix}AuditFile xmlns${prefix === '' ? '' : ':n'}="urn:StandardAuditFile-Taxation-Financial:NO"><${prefix}Header><${prefix}AuditFileVersion>1.30</${prefix}AuditFileVersion>
<${prefix}AuditFileDateCreated>2026-11-05</${prefix}AuditFileDateCreated><${prefix}Company><${prefix}RegistrationNumber>987654325</${prefix}RegistrationNumber><${prefix}Name>Fjord Rør AS</${prefix}Name></${prefix}Company>
<${prefix}SelectionCriteria><${prefix}PeriodStart>9</${prefix}PeriodStart><${prefix}PeriodStartYear>2026</${prefix}PeriodStartYear><${prefix}PeriodEnd>10</${prefix}PeriodEnd><${prefix}PeriodEndYear>2026</${prefix}PeriodEndYear></${prefix}SelectionCriteria></${prefix}Header>
<${prefix}GeneralLedgerEntries><${prefix}NumberOfEntries>1</${prefix}NumberOfEntries><${prefix}TotalDebit>${debit}</${prefix}TotalDebit><${prefix}TotalCredit>${credit}</${prefix}TotalCredit><${prefix}Journal>${entries}</${prefix}Journal></${prefix}GeneralLedgerEntries></${prefix}AuditFile>`;
const entry = (credit: string): string =>
  `<Transaction><TransactionID>7</TransactionID><TransactionDate>2026-10-03</TransactionDate><Line><AccountID>6540</AccountID><DebitAmount><Amount>349.5</Amount></DebitAmount></Line><Line><AccountID>1920</AccountID><CreditAmount><Amount>${credit}</Amount></CreditAmount></Line></Transaction>`;

describe('a ledger', () => {
  test('with periods as months has its days', async () => {
    const document = await read(ledger(entry('349.50'), '349.50'));
    expect(document).toMatchObject({
      format: 'saf-t-financial',
      faults: [],
      sumFaults: [],
      listedDates: ['2026-10-03'],
    });
    expect(document.fields).toMatchObject({
      fromOn: '2026-09-01',
      toOn: '2026-10-31',
      seller: { orgnr: '987654325', name: 'Fjord Rør AS' },
    });
    expect(document.codings.map(({ account, voucher }) => [account, voucher])).toEqual([
      ['6540', '7'],
      ['1920', '7'],
    ]);
  });

  test('whose sums are not those of its entries says so', async () => {
    const document = await read(ledger(entry('340'), '349.50', '349.50'));
    expect(document.sumFaults).toMatchObject([
      { what: 'total', statedMinor: 34950, foundMinor: 34000, evidence: { text: 'TotalCredit 349.50' } },
      { what: 'balance', statedMinor: 34950, foundMinor: 34000, evidence: { text: 'TransactionID 7' } },
    ]);
  });

  test('with fewer entries than it says is cut off', async () => {
    expect((await read(ledger('', '0'))).faults).toMatchObject([{ fault: 'cut-off' }]);
  });

  test('with a prefix is the same', async () => {
    expect(await read(ledger('', '0', '0', 'n:'))).toMatchObject({
      format: 'saf-t-financial',
      fields: { seller: { orgnr: '987654325' } },
    });
  });
});

describe('a cash register', () => {
  test('gives its sales and its Z reports', async () => {
    const document =
      await read(`<?xml version="1.0"?><auditfile xmlns="urn:StandardAuditFile-Taxation-CashRegister:NO"><header><fiscalYear>2026</fiscalYear><startDate>2026-10-01</startDate><endDate>2026-10-31</endDate><curCode>NOK</curCode><dateCreated>2026-11-01</dateCreated></header>
<company><companyIdent>911223341</companyIdent><companyName>Kafé Kystlinja AS</companyName><location><cashregister><registerID>1</registerID>
<event><eventReport><reportID>412</reportID><reportType>Z report</reportType><companyIdent>911223341</companyIdent><reportDate>2026-10-31</reportDate><reportTotalCashSales><totalCashSaleAmnt>125.00</totalCashSaleAmnt></reportTotalCashSales></eventReport></event>
<event><eventReport><reportID>3</reportID><reportType>X report</reportType><reportDate>2026-10-31</reportDate></eventReport></event>
<cashtransaction><nr>1</nr><transAmntIn>150.00</transAmntIn><transAmntEx>120.00</transAmntEx><amntTp>C</amntTp></cashtransaction>
<cashtransaction><nr>2</nr><transAmntIn>25.00</transAmntIn><transAmntEx>20.00</transAmntEx><amntTp>D</amntTp></cashtransaction>
</cashregister></location></company></auditfile>`);
    expect(document).toMatchObject({
      format: 'saf-t-cash-register',
      kind: 'cash-report',
      faults: [],
      listedDates: ['2026-10-31'],
    });
    expect(document.fields).toEqual({
      issuedOn: '2026-11-01',
      fromOn: '2026-10-01',
      toOn: '2026-10-31',
      seller: { name: 'Kafé Kystlinja AS', orgnr: '911223341' },
      currency: 'NOK',
      totalMinor: 12500,
      netMinor: 10000,
      vatMinor: 2500,
    });
    expect(document.vouchers).toMatchObject([
      { number: '412', issuedOn: '2026-10-31', totalMinor: 12500, sellerOrgnr: '911223341' },
    ]);
  });
});

const statement = (
  id: string,
  opening: string,
  entries: string,
  closing: string,
): string => `<Stmt><Id>${id}</Id><Acct><Id><IBAN>NO9386011117947</IBAN></Id><Ccy>NOK</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">${opening}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-01</Dt></Dt></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">${closing}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-31</Dt></Dt></Bal>${entries}</Stmt>`;
const camt = (content: string, version = '053.001.02', name = 'BkToCstmrStmt'): string =>
  `<?xml version="1.0" encoding="ISO-8859-1"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${version}"><${name}><GrpHdr><MsgId>1</MsgId></GrpHdr>${content}</${name}></Document>`;
const paid = (amount: string, side: string, details = ''): string =>
  `<Ntry><Amt Ccy="NOK">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-10-05</Dt></BookgDt>${details}</Ntry>`;
const part = (amount: string, kid: string): string =>
  `<TxDtls><Amt Ccy="NOK">${amount}</Amt><RmtInf><Strd><CdtrRefInf><Ref>${kid}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`;

describe('a statement of ISO 20022', () => {
  test.each(['053.001.02', '053.001.03', '053.001.04', '053.001.06', '053.001.08', '053.001.10'])(
    'of version %s chains and adds up',
    async (version) => {
      const entries = paid('50.00', 'DBIT') + paid('20.00', 'CRDT');
      const document = await read(
        camt(
          statement('a', '100.00', entries, '70.00') + statement('b', '70.00', paid('5.50', 'CRDT'), '75.50'),
          version,
        ),
      );
      expect(document).toMatchObject({ format: 'camt', kind: 'bank-statement', sumFaults: [], faults: [] });
      expect(document.statements.map((each) => each.lines.map(({ amountMinor }) => amountMinor))).toEqual([
        [-5000, 2000],
        [550],
      ]);
      expect(document.fields).toMatchObject({
        account: 'NO9386011117947',
        fromOn: '2026-10-01',
        toOn: '2026-10-31',
        currency: 'NOK',
      });
    },
  );

  test('that does not begin where the one before ended says so', async () => {
    const document = await read(camt(statement('a', '100.00', '', '100.00') + statement('b', '90.00', '', '90.00')));
    expect(document.sumFaults).toMatchObject([
      { what: 'balance', statedMinor: 9000, foundMinor: 10000, evidence: { text: 'b' } },
    ]);
  });

  test('with a collected entry gives each payment its KID', async () => {
    const entries = paid(
      '30.00',
      'CRDT',
      `<NtryDtls>${part('10.00', '001002317')}${part('20.00', '123456785')}</NtryDtls>`,
    );
    const document = await read(
      camt(
        `<Ntfctn><Id>n</Id><Acct><Id><IBAN>NO9386011117947</IBAN></Id></Acct>${entries}</Ntfctn>`,
        '054.001.02',
        'BkToCstmrDbtCdtNtfctn',
      ),
    );
    expect(document.kind).toBe('payment-list');
    expect(document.statements[0]!.lines.map(({ amountMinor, kid }) => [amountMinor, kid])).toEqual([
      [1000, '001002317'],
      [2000, '123456785'],
    ]);
  });

  test('takes in only what is booked', async () => {
    const pending = paid('50.00', 'DBIT').replace('BOOK', 'PDNG');
    expect((await read(camt(statement('a', '100.00', pending, '100.00')))).statements[0]!.lines).toEqual([]);
  });
});

const invoiceOf = (change: (xml: string) => string): string =>
  change(`<?xml version="1.0" encoding="UTF-8"?><ubl:Invoice xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
<cbc:ID>77</cbc:ID><cbc:IssueDate>2026-11-01</cbc:IssueDate><cbc:DocumentCurrencyCode>NOK</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Fjord Rør AS</cbc:Name></cac:PartyName><cac:PartyTaxScheme><cbc:CompanyID>NO987654325MVA</cbc:CompanyID></cac:PartyTaxScheme></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="9908">911223341</cbc:EndpointID><cac:PartyName><cbc:Name>Bakeriet</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentDueDate>2026-11-15</cbc:PaymentDueDate><cbc:PaymentID>001002317</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>1503 00 00002</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="NOK">25.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="NOK">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="NOK">25.00</cbc:TaxAmount><cac:TaxCategory><cbc:Percent>25</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="NOK">100.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="NOK">100.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="NOK">125.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="NOK">125.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID="NOK">100.00</cbc:LineExtensionAmount><cbc:AccountingCost>6540</cbc:AccountingCost></cac:InvoiceLine></ubl:Invoice>`);

describe('an electronic invoice', () => {
  test('with a birth number in its words tells of it and keeps none', async () => {
    const document = await read(
      invoiceOf((xml) =>
        xml.replace('<cbc:DocumentCurrencyCode>', '<cbc:Note>Gjelder 01018000055</cbc:Note><cbc:DocumentCurrencyCode>'),
      ),
    );
    expect(document.birthNumbers).toEqual([{ page: 1, line: 2 }]);
    expect(JSON.stringify(document)).not.toContain('01018000055');
  });

  test('of the older EHF, with a prefix, is read', async () => {
    const document = await read(invoiceOf((xml) => xml));
    expect(document).toMatchObject({ format: 'ubl', kind: 'invoice', sumFaults: [] });
    expect(document.fields).toEqual({
      number: '77',
      issuedOn: '2026-11-01',
      dueOn: '2026-11-15',
      seller: { name: 'Fjord Rør AS', orgnr: '987654325' },
      buyer: { name: 'Bakeriet', orgnr: '911223341' },
      currency: 'NOK',
      totalMinor: 12500,
      vatMinor: 2500,
      netMinor: 10000,
      kid: '001002317',
      account: '15030000002',
    });
    expect(document.codings).toMatchObject([{ account: '6540', from: 'data', voucher: '1' }]);
  });

  test('within the envelope of the network is read', async () => {
    const document = await read(
      invoiceOf(
        (xml) =>
          `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>${xml.replace(/<\?.*?\?>/, '')}</StandardBusinessDocument>`,
      ),
    );
    expect(document).toMatchObject({ format: 'ubl', fields: { number: '77' } });
  });

  test.each([
    [
      'lines',
      (xml: string) =>
        xml.replace(
          'LineExtensionAmount currencyID="NOK">100.00</cbc:LineExtensionAmount><cbc:Acc',
          'LineExtensionAmount currencyID="NOK">90.00</cbc:LineExtensionAmount><cbc:Acc',
        ),
      10000,
      9000,
    ],
    [
      'total',
      (xml: string) => xml.replace('PayableAmount currencyID="NOK">125.00', 'PayableAmount currencyID="NOK">135.00'),
      13500,
      12500,
    ],
    ['vat', (xml: string) => xml.replace('<cbc:Percent>25<', '<cbc:Percent>15<'), 2500, 1500],
  ] as const)('whose %s are wrong says so', async (what, change, statedMinor, foundMinor) => {
    expect((await read(invoiceOf(change))).sumFaults).toMatchObject([{ what, statedMinor, foundMinor }]);
  });
});
