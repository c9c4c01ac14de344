import type { Evidence, ReadDocument } from '../document.ts';
import { findAmounts } from './find-amounts.ts';
import { findSums, type FoundSum } from './find-sums.ts';
import { evidenceOf, type TextPage } from './text-page.ts';

export interface Totals {
  total?: FoundSum;
  vat?: FoundSum;
  net?: FoundSum;
  /** The total is named as such and borne out by a second figure: one that was read wrongly would stand alone. */
  isTotalSure: boolean;
  sumFaults: ReadDocument['sumFaults'];
}

/** What the document says of itself in sums, and whether they add up. */
export function deriveTotals(pages: readonly TextPage[]): Totals {
  const sums = findSums(pages);
  const total = chooseTotal(sums.total);
  const specified = findVatTable(pages);
  const stated = chooseVat(sums.vat, total);
  // What stands below a heading of a table is one row of it at most.
  const vat = stated && (Number.isInteger(stated.rank) || !specified) ? stated : (specified?.vat ?? stated);
  const net = chooseNet(sums.net, total, vat) ?? findTaxedNet(pages, sums) ?? specified?.net;
  return {
    ...(total && { total }),
    ...(vat && { vat }),
    ...(net && { net }),
    isTotalSure: total !== undefined && total.rank < 3 && isBorneOut(total, vat, net, sums.total),
    sumFaults: findSumFaults(pages, total, (net && findFittingVat(sums.vat, net)) ?? vat, net),
  };
}

/** The clearest label counts; among equals the last, for totals stand below what they sum up. A sum of nothing is none while there is another. */
function chooseTotal(found: readonly FoundSum[]): FoundSum | undefined {
  const some = found.filter(({ minor }) => minor !== 0);
  const usable = some.length > 0 ? some : found;
  const best = Math.min(...usable.map(({ rank }) => rank));
  const clearest = usable.filter(({ rank }) => rank === best);
  // What is named "kort" or "beløp" may be any part of it.
  return best >= 3
    ? clearest.reduce((most, each) => (each.minor > most.minor ? each : most), clearest[0]!)
    : clearest.at(-1);
}

/** VAT is a part of the total and no more than a quarter of the net. Several rates, each with a sum of its own, are one VAT. */
function chooseVat(found: readonly FoundSum[], total: FoundSum | undefined): FoundSum | undefined {
  const most = total ? Math.round(Math.abs(total.minor) / 5) + 100 : Infinity;
  const possible = found.filter(({ minor }) => Math.abs(minor) <= most);
  const summed = possible.find(({ evidence }) =>
    /\b(sum|total[t]?)\s+(mva|merverdiavgift|vat)/i.test(evidence.text ?? ''),
  );
  if (summed) return summed;
  const rates = possible.filter(({ evidence }) => /\b\d{1,2}(?:[,.]\d+)?\s?%/.test(evidence.text ?? ''));
  const distinct = rates.filter(
    ({ evidence }, index) => rates.findIndex((other) => rateOf(other.evidence) === rateOf(evidence)) === index,
  );
  if (distinct.length > 1) {
    const minor = distinct.reduce((sum, each) => sum + each.minor, 0);
    if (Math.abs(minor) <= most) return { ...distinct[0]!, minor };
  }
  return possible.find(({ minor }) => minor !== 0) ?? possible[0];
}

/** VAT that is too much for the total, and right for the net: then it is the total that is wrong. */
function findFittingVat(found: readonly FoundSum[], net: FoundSum): FoundSum | undefined {
  const fits = ({ minor }: FoundSum): boolean => ratesOfVat.some((rate) => Math.abs(net.minor * rate - minor) <= 2);
  return found.find((each) => each.rank <= 1 && each.minor !== 0 && fits(each));
}

const ratesOfVat = [0.25, 0.15, 0.12];

/** By net and VAT, by the VAT as its share at one rate, or by the same sum elsewhere: to pay and paid by card. */
function isBorneOut(
  total: FoundSum,
  vat: FoundSum | undefined,
  net: FoundSum | undefined,
  totals: readonly FoundSum[],
): boolean {
  if (totals.some(({ minor, evidence }) => minor === total.minor && isElsewhere(evidence, total.evidence))) return true;
  if (vat === undefined || vat.minor === 0) return false;
  if (net !== undefined && net.minor + vat.minor === total.minor) return true;
  return ratesOfVat.some((rate) => Math.abs((total.minor * rate) / (1 + rate) - vat.minor) <= 2);
}

function isElsewhere(one: Evidence, other: Evidence): boolean {
  return one.page !== other.page || one.line !== other.line;
}

/**
 * What is only called "Netto", or is more than the total, is the net where nothing adds up, if its VAT at one rate stands there too: two figures that bear each other out against the third.
 * Where a part is free of VAT, or more is added to it, it may be the net of the rest.
 */
function findTaxedNet(pages: readonly TextPage[], { net, vat }: ReturnType<typeof findSums>): FoundSum | undefined {
  const called = net.filter(({ rank, minor }) => (rank === 0 || rank === 1) && minor !== 0);
  const [first] = called;
  if (first === undefined || called.some(({ minor }) => minor !== first.minor)) return undefined;
  if (pages.some((page) => page.lines.some(({ text }) => besidesNet.test(text)))) return undefined;
  return findFittingVat(vat, first) && first;
}

const besidesNet =
  /(?<!\p{L})(?:avgiftsfri\p{L}*|mva[- ]?fri\p{L}*|fri(?:tatt|tt)? for mva|unntatt|utenfor|frakt|porto|pant|depositum|ekspedisjon\p{L}*|miljøavgift|toll|freight|shipping)(?!\p{L})|(?<![\d,.])0(?:,0+)?\s?%/iu;

function rateOf(evidence: Evidence): string | undefined {
  return /(\d{1,2}(?:[,.]\d+)?)\s?%/.exec(evidence.text ?? '')?.[1]?.replace(/[,.]0+$/, '');
}

function chooseNet(
  found: readonly FoundSum[],
  total: FoundSum | undefined,
  vat: FoundSum | undefined,
): FoundSum | undefined {
  const fitting = total && vat && found.find(({ minor }) => minor + vat.minor === total.minor);
  return (
    fitting || found.findLast(({ minor, rank }) => rank < 1 && (!total || Math.abs(minor) <= Math.abs(total.minor)))
  );
}

const rowOfRate = /(?<![\d,.])(25|15|12|11[,.]11|0|6)(?:[,.]0+)?\s?%/;

/** The rows of a VAT specification, `25 %  100,00  25,00  125,00`: the one of three sums that is the share of another is the VAT. */
function findVatTable(pages: readonly TextPage[]): { vat: FoundSum; net: FoundSum } | undefined {
  let vatMinor = 0;
  let netMinor = 0;
  let evidence: Evidence | undefined;
  for (const page of pages) {
    for (const line of page.lines) {
      const rate = rowOfRate.exec(line.text)?.[1];
      if (rate === undefined) continue;
      const amounts = findAmounts(line.text).filter(({ exact }) => exact);
      const share = Number(rate.replace(',', '.')) / 100;
      for (const base of amounts) {
        const part = amounts.find((other) => other !== base && Math.abs(base.minor * share - other.minor) <= 2);
        if (!part || share === 0) continue;
        vatMinor += part.minor;
        netMinor += base.minor;
        evidence ??= evidenceOf(page, line);
        break;
      }
    }
  }
  return evidence && { vat: { minor: vatMinor, evidence, rank: 2 }, net: { minor: netMinor, evidence, rank: 2 } };
}

/** Said where a total is not the plain sum: deductions, earlier payments and roundings are not ours to judge. */
const notPlain =
  /\b(?:a\s?konto|akonto|forskudd|fradrag|tidligere|betalt|rabatt|gebyr|purre|renter|saldo|avrunding|øreavrunding|innbetalt|rest|prepaid|discount|rounding|tips|driks)\w*/i;

function findSumFaults(
  pages: readonly TextPage[],
  total: FoundSum | undefined,
  vat: FoundSum | undefined,
  net: FoundSum | undefined,
): ReadDocument['sumFaults'] {
  if (!total || !vat || !net || total.rank > 2 || net.rank > 1 || vat.rank > 1) return [];
  const foundMinor = net.minor + vat.minor;
  // One krone is what rounding to whole kroner may do.
  if (Math.abs(foundMinor - total.minor) <= 100 || total.minor === net.minor) return [];
  if (pages.some((page) => page.lines.some((line) => notPlain.test(line.text)))) return [];
  return [{ what: 'total', statedMinor: total.minor, foundMinor, evidence: total.evidence }];
}
