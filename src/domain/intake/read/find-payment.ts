import { readAccountNumber } from '../../invoicing/index.ts';
import type { Evidence } from '../document.ts';
import { isIban, isKid } from './check-numbers.ts';
import { findLabelled } from './find-labelled.ts';
import { evidenceOf, type TextPage } from './text-page.ts';

const kidLabel =
  /(?<![\p{L}])(?:kid(?:[-\s]?(?:nr|nummer|kode))?|kundeidentifikasjon(?:\s*\(kid\))?|betalingsreferanse|payment\s+reference)(?![\p{L}])\.?/giu;
const accountLabel =
  /(?<![\p{L}])(?:(?:til\s+)?(?:bank)?konto(?:nr|nummer)?|bank(?:giro)?(?:konto)?(?:nr)?|giro|betales\s+til(?:\s+konto)?|betal\s+til(?:\s+konto)?|account(?:\s+(?:no|number))?|iban|vår\s+bank)(?![\p{L}])\.?/giu;

export interface FoundPayment {
  kid?: { value: string; evidence: Evidence };
  account?: { value: string; evidence: Evidence };
}

function readKid(text: string): string | undefined {
  const match = /^[\s:>]*((?:\d[ \u00a0]?){1,24}[\d-])(?![\d,.])/.exec(text);
  const kid = match?.[1]!.replaceAll(/[\s\u00a0]/g, '');
  if (kid !== undefined && kid.length >= 3 && isKid(kid)) return kid;
  const first = /^[\s:>]*(\d{3,25})(?!\d)/.exec(text)?.[1];
  return first !== undefined && isKid(first) ? first : undefined;
}

function readAccount(text: string): string | undefined {
  const iban = /^[\s:>]*([A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{1,4}){3,8})/.exec(text)?.[1]?.replaceAll(' ', '');
  if (iban !== undefined && isIban(iban)) return iban;
  const match = /^[\s:>]*(\d{4}[ .\u00a0-]?\d{2}[ .\u00a0-]?\d{5})(?!\d)/.exec(text)?.[1];
  return match === undefined ? undefined : readAccountNumber(match);
}

/** What is to be paid with: the KID and the account, each only where its check digit holds. An account may stand unlabelled in its usual form. */
export function findPayment(pages: readonly TextPage[]): FoundPayment {
  const kid = findLabelled(pages, kidLabel, readKid)[0];
  const account = findLabelled(pages, accountLabel, readAccount)[0] ?? findPlainAccount(pages);
  return { ...(kid && { kid }), ...(account && { account }) };
}

function findPlainAccount(pages: readonly TextPage[]): { value: string; evidence: Evidence } | undefined {
  for (const page of pages) {
    for (const line of page.lines) {
      for (const match of line.text.matchAll(
        /(?<![\d.])(\d{4}[. ]\d{2}[. ]\d{5}|NO\d{2}(?: ?\d{4}){2} ?\d{3})(?![\d.])/g,
      )) {
        const value = readAccount(match[1]!);
        if (value !== undefined) return { value, evidence: evidenceOf(page, line) };
      }
    }
  }
  return undefined;
}

const currencies =
  /(?<![\p{L}])(NOK|EUR|USD|SEK|DKK|GBP|CHF|PLN)(?![\p{L}])|(€|£|\$)|(?<![\p{L}])(kr)(?![\p{L}])|(mva|kroner|faktura|kvittering)/giu;
const bySymbol: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD' };

/** The currency of the sums: beside the total where it says so, else the one that is named most often; kroner where only `kr` or `MVA` tells. */
export function findCurrency(pages: readonly TextPage[], totalLine: string | undefined): string | undefined {
  const own = totalLine === undefined ? undefined : codesIn(totalLine)[0];
  if (own !== undefined) return own;
  const counts = new Map<string, number>();
  const text = pages.map((page) => page.lines.map((line) => line.text).join('\n')).join('\n');
  for (const code of codesIn(text)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return most ?? ([...text.matchAll(currencies)].length > 0 ? 'NOK' : undefined);
}

function codesIn(text: string): string[] {
  return [...text.matchAll(currencies)].flatMap((match) => {
    if (match[1] !== undefined) return [match[1].toUpperCase()];
    return match[2] !== undefined ? [bySymbol[match[2]]!] : [];
  });
}
