import type { StatementLine } from '../domain/intake/index.ts';
import { dayOf, known, minorOf } from './read-values.ts';
import { nodeAt, nodesAt, textAt, type XmlNode } from './read-xml.ts';

/**
 * The lines of one entry. A collected entry becomes one line for each payment in it where those add up to it, for each has its own KID. What is not booked yet
 * gives none.
 */
export function readCamtEntry(entry: XmlNode): StatementLine[] {
  const status = textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts');
  if (status !== undefined && status !== 'BOOK') return [];
  const whole = lineOf(entry, entry);
  if (!whole) return [];
  const payments = nodesAt(entry, 'NtryDtls').flatMap((details) => nodesAt(details, 'TxDtls'));
  if (payments.length > 1) {
    const parts = payments.map((payment) => lineOf(entry, payment));
    const sum = parts.reduce((total, part) => total + (part?.amountMinor ?? Number.NaN), 0);
    if (sum === whole.amountMinor) return parts.filter((part) => part !== undefined);
  }
  return [{ ...whole, ...tellingOf(entry, payments[0]) }];
}

function lineOf(entry: XmlNode, node: XmlNode): StatementLine | undefined {
  const on = dayOf(dateText(entry, 'BookgDt') ?? dateText(entry, 'ValDt'));
  const amount = nodeAt(node, 'Amt') ?? nodeAt(node, 'AmtDtls', 'TxAmt', 'Amt');
  const currency = nodeAt(entry, 'Amt')?.attributes['Ccy'] ?? 'NOK';
  const minor =
    amount && (amount.attributes['Ccy'] ?? currency) === currency ? minorOf(amount.text, currency) : undefined;
  if (on === undefined || minor === undefined) return undefined;
  const side = textAt(node, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd');
  return {
    on,
    amountMinor: side === 'DBIT' ? 0 - minor : minor,
    text: '',
    ...(node !== entry && tellingOf(entry, node)),
    evidence: { line: node.line },
  } as StatementLine;
}

function dateText(entry: XmlNode, name: string): string | undefined {
  return textAt(entry, name, 'Dt') ?? textAt(entry, name, 'DtTm');
}

/** What tells a payment: words, the other side, the KID or structured reference, the bank's reference. */
function tellingOf(entry: XmlNode, payment: XmlNode | undefined): Pick<StatementLine, 'text' | 'kid' | 'reference'> {
  const remittance = nodeAt(payment, 'RmtInf');
  const said = nodesAt(remittance, 'Ustrd')
    .map(({ text }) => text)
    .join(' ');
  const structured = nodesAt(remittance, 'Strd')
    .map((each) => textAt(each, 'CdtrRefInf', 'Ref'))
    .find((ref) => ref !== undefined);
  const parties = nodeAt(payment, 'RltdPties');
  const out = (textAt(payment, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd')) === 'DBIT';
  const other = nodeAt(parties, out ? 'Cdtr' : 'Dbtr');
  const name = textAt(other, 'Nm') ?? textAt(other, 'Pty', 'Nm');
  const reference = [
    textAt(payment, 'Refs', 'AcctSvcrRef'),
    textAt(entry, 'AcctSvcrRef'),
    textAt(payment, 'Refs', 'EndToEndId'),
    textAt(entry, 'NtryRef'),
  ].find((ref) => ref !== undefined && ref !== 'NOTPROVIDED');
  return {
    text:
      [name, said === '' ? textAt(payment, 'AddtlTxInf') : said].filter(Boolean).join(' ') ||
      (textAt(entry, 'AddtlNtryInf') ?? ''),
    ...known({ kid: structured === undefined ? undefined : kidOf(structured), reference }),
  };
}

function kidOf(reference: string): string | undefined {
  const digits = reference.replaceAll(/\s/g, '');
  return /^\d{2,24}[\d-]$/.test(digits) ? digits : undefined;
}
