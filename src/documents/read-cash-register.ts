import type { CalendarDate } from '../domain/kernel/index.ts';
import type { ReadDocument, VoucherStart } from '../domain/intake/index.ts';
import { dataDocument, faultyDocument } from './document-shapes.ts';
import { dayOf, known, minorOf, orgnrOf } from './read-values.ts';
import { nodesAt, readXml, textAt, type XmlNode } from './read-xml.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { evidenceOf } from './ubl-nodes.ts';

const reportsMax = 20_000;

/**
 * A SAF-T Cash Register file: company, period, what was sold with and without VAT, and the Z reports as its vouchers. Source: Skatteetaten, "SAF-T Cash Register",
 * 1.0. Sales are credit (`C`), what was taken back is debit.
 */
export async function readCashRegister(
  chunks: AsyncIterable<Uint8Array>,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  const leaves = new Map<string, { text: string; line: number }>();
  const reports: VoucherStart[] = [];
  const dates: CalendarDate[] = [];
  let totalMinor = 0;
  let netMinor = 0;
  const fault = await readXml(
    chunks,
    {
      isWhole: (path) => ['cashtransaction', 'eventReport'].includes(path.at(-1)!),
      whole: (node) => {
        if (node.name === 'eventReport') {
          const report = reportOf(node);
          if (report && reports.length < reportsMax) reports.push(report);
          if (report?.issuedOn && dates.length < reportsMax) dates.push(report.issuedOn);
          return;
        }
        const sign = textAt(node, 'amntTp') === 'D' ? -1 : 1;
        const into = minorOf(textAt(node, 'transAmntIn')) ?? 0;
        totalMinor += sign * into;
        netMinor += sign * (minorOf(textAt(node, 'transAmntEx')) ?? into);
      },
      leaf: (text, path, line) => {
        if (path.length === 3 && !leaves.has(path[2]!)) leaves.set(path[2]!, { text, line });
      },
    },
    limits.xml,
  );
  const leaf = (name: string): string | undefined => leaves.get(name)?.text;
  if (leaves.size === 0)
    return faultyDocument('saf-t-cash-register', fault?.fault ?? 'damaged', { line: fault?.line ?? 1 });
  const seller = known({
    name: leaf('companyName'),
    orgnr: orgnrOf(leaf('companyIdent')) ?? orgnrOf(leaf('taxRegIdent')),
  });
  const company = leaves.get('companyIdent') ?? leaves.get('companyName');
  return dataDocument('saf-t-cash-register', 'cash-report', {
    fields: known({
      issuedOn: dayOf(leaf('dateCreated')),
      fromOn: dayOf(leaf('startDate')),
      toOn: dayOf(leaf('endDate')),
      seller,
      currency: leaf('curCode') ?? 'NOK',
      totalMinor,
      netMinor,
      vatMinor: totalMinor - netMinor,
    }),
    where: company ? { seller: { line: company.line, text: company.text } } : {},
    vouchers: reports,
    faults: fault ? [{ fault: fault.fault, evidence: { line: fault.line } }] : [],
    ...(dates.length > 0 && { listedDates: dates }),
  });
}

function reportOf(node: XmlNode): VoucherStart | undefined {
  if (!/^z/i.test(textAt(node, 'reportType') ?? '')) return undefined;
  const sales = nodesAt(node, 'reportTotalCashSales').map((each) => minorOf(textAt(each, 'totalCashSaleAmnt')) ?? 0);
  return {
    page: 1,
    ...known({
      number: textAt(node, 'reportID'),
      issuedOn: dayOf(textAt(node, 'reportDate')),
      totalMinor: sales.length > 0 ? sales.reduce((sum, each) => sum + each, 0) : undefined,
      sellerOrgnr: orgnrOf(textAt(node, 'companyIdent')),
    }),
    confidence: 1,
    evidence: evidenceOf(node),
  };
}
