import iconv from 'iconv-lite';
import { ibanOf } from '../../src/domain/invoicing/index.ts';
import type { PlannedStatement } from './plan.ts';
import { writePdf, type Words } from './write-pdf.ts';
import { printAccount, printDate, printSum } from './write-words.ts';

/** A statement as the bank's file, as a table for spreadsheets, or as print. */
export async function writeStatement(statement: PlannedStatement, as: 'camt' | 'csv' | 'pdf'): Promise<Buffer> {
  if (as === 'camt') return Buffer.from(camt(statement));
  return as === 'csv' ? csv(statement) : print(statement);
}

function camt({ account, fromOn, toOn, openingMinor, closingMinor, lines }: PlannedStatement): string {
  const amount = (minor: number): string => `<Amt Ccy="NOK">${(Math.abs(minor) / 100).toFixed(2)}</Amt>`;
  const side = (minor: number): string => `<CdtDbtInd>${minor < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  const balance = (code: string, minor: number, on: string): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(minor)}${side(minor)}<Dt><Dt>${on}</Dt></Dt></Bal>`;
  const entries = lines.map(
    ({ on, amountMinor, text, kid }, index) =>
      `<Ntry>${amount(amountMinor)}${side(amountMinor)}<Sts>BOOK</Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>R${index}</AcctSvcrRef><BkTxCd><Prtry><Cd>PMNT</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Amt Ccy="NOK">${(Math.abs(amountMinor) / 100).toFixed(2)}</Amt>${side(amountMinor)}<RmtInf>${kid ? `<Strd><CdtrRefInf><Ref>${kid}</Ref></CdtrRefInf></Strd>` : ''}<Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls><AddtlNtryInf>${text}</AddtlNtryInf></Ntry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-01T06:00:00</CreDtTm></GrpHdr><Stmt><Id>S1</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-11-01T06:00:00</CreDtTm><FrToDt><FrDtTm>${fromOn}T00:00:00</FrDtTm><ToDtTm>${toOn}T23:59:59</ToDtTm></FrToDt><Acct><Id><IBAN>${ibanOf(account)}</IBAN></Id><Ccy>NOK</Ccy></Acct>${balance('OPBD', openingMinor, fromOn)}${balance('CLBD', closingMinor, toOn)}${entries.join('')}</Stmt></BkToCstmrStmt></Document>
`;
}

/** In Latin-1, with semicolons and decimal commas; every other account has the balance, and the account where it has several. */
function csv({ account, openingMinor, lines }: PlannedStatement): Buffer {
  const withBalance = Number(account) % 2 === 0;
  let balance = openingMinor;
  const rows = lines.map(({ on, amountMinor, text, kid }) => {
    balance += amountMinor;
    const day = printDate(on, 0);
    const out = amountMinor < 0 ? printSum(-amountMinor, 2) : '';
    const into = amountMinor > 0 ? printSum(amountMinor, 2) : '';
    return withBalance
      ? [day, text, printAccount(account), out, into, printSum(balance, 2), kid ?? ''].join(';')
      : [day, text, day, out, into].map((cell) => `"${cell}"`).join(';');
  });
  const heading = withBalance
    ? 'Bokføringsdato;Beskrivelse;Kontonummer;Ut;Inn;Saldo;KID'
    : '"Dato";"Forklaring";"Rentedato";"Ut fra konto";"Inn på konto"';
  return iconv.encode([heading, ...rows, ''].join('\r\n'), 'latin1');
}

/** So many lines stand on a page. */
const perPage = 34;

async function print({ account, fromOn, toOn, openingMinor, closingMinor, lines }: PlannedStatement): Promise<Buffer> {
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  let balance = openingMinor;
  return writePdf(
    Array.from({ length: pages }, (_, at) => {
      const own = lines.slice(at * perPage, (at + 1) * perPage);
      const words: Words[] = [
        { x: 50, y: 40, text: 'Sparebanken Grenland', bold: true, size: 13 },
        { x: 50, y: 66, text: `Kontoutskrift for konto ${printAccount(account)}`, size: 12 },
        { x: 50, y: 84, text: `Periode: ${printDate(fromOn, 0)} - ${printDate(toOn, 0)}` },
        { x: 500, y: 84, text: `Side ${at + 1} av ${pages}`, size: 8 },
        ...heading(120),
        ...(at === 0 ? row(140, ['', 'Inngående saldo', '', '', printSum(openingMinor)]) : []),
      ];
      own.forEach(({ on, amountMinor, text }, index) => {
        balance += amountMinor;
        const out = amountMinor < 0 ? printSum(-amountMinor) : '';
        const into = amountMinor > 0 ? printSum(amountMinor) : '';
        words.push(...row(158 + index * 17, [printDate(on, 0), text, out, into, printSum(balance)]));
      });
      if (at === pages - 1)
        words.push(...row(158 + own.length * 17 + 6, ['', 'Utgående saldo', '', '', printSum(closingMinor)]));
      return { width: 595, height: 842, words };
    }),
  );
}

function heading(y: number): Words[] {
  return row(y, ['Dato', 'Forklaring', 'Ut av konto', 'Inn på konto', 'Saldo']).map((words) => ({
    ...words,
    bold: true,
  }));
}

function row(y: number, [day, text, out, into, balance]: [string, string, string, string, string]): Words[] {
  return [
    { x: 50, y, text: day, size: 9 },
    { x: 115, y, text, size: 9 },
    { x: 390, y, text: out, size: 9, right: true },
    { x: 470, y, text: into, size: 9, right: true },
    { x: 550, y, text: balance, size: 9, right: true },
  ].filter((words) => words.text !== '');
}
