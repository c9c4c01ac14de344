import type { DocumentKind } from '../document.ts';
import type { TextPage } from './text-page.ts';

interface KindSign {
  kind: DocumentKind;
  /** What it says of itself in a heading. */
  heading?: RegExp;
  /** Words that occur in such documents. */
  words?: RegExp;
  /** It is one only where a heading says so. */
  saysSo?: boolean;
}

const wordsOfInvoice =
  /\b(forfall(sdato)?|betalingsfrist|kid(-?nummer)?|faktura(dato|nr|nummer)|kundenr|betalingsbetingelser|vår ref|deres ref|due date|invoice (no|number|date)|betales? til|å betale)\b/gi;

/** The first of two that are equally sure counts: the narrower word stands above the wider one. */
const signs: readonly KindSign[] = [
  // An invoice in everything but its heading.
  {
    kind: 'credit-note',
    heading: /\b(kreditnota|kreditfaktura|kreditering|credit (note|memo))\b/i,
    words: wordsOfInvoice,
    saysSo: true,
  },
  {
    kind: 'cash-report',
    heading:
      /\b([zx][- ]?(rapport|report|avslag|total)|dagsoppgjør|kasseoppgjør|kasserapport|dagsrapport|kassedagbok)\b/i,
    words: /\b(vekselkasse|vekselpenger|kassebeholdning|antall (salg|kunder)|grand total|z-?n(r|ummer)|skuffåpning)/gi,
  },
  {
    kind: 'bank-statement',
    heading:
      /\b(konto(utskrift|utdrag|bevegelser|oversikt)|account statement|bank statement|statement of account|transaksjons(oversikt|liste)|bankutskrift)\b/i,
    words:
      /\b(inngående saldo|utgående saldo|saldo|bokført|rentedato|rente(dato|dag)|inn på konto|ut (av|fra) konto|opening balance|closing balance)\b/gi,
  },
  {
    kind: 'payment-list',
    heading:
      /\b((inn|ut)betalings(oversikt|liste|oppdrag)|betalings(oversikt|liste)|remitteringsliste|utbetalingsliste|ocr[- ]?giro)\b/i,
  },
  {
    kind: 'travel-claim',
    heading: /\b(reiseregning|reiseoppgjør|kjørebok|kjøregodtgjørelse|travel (expense|claim)[a-z ]*)\b/i,
    words:
      /\b(diett(godtgjørelse)?|avreise|hjemkomst|kilometer(godtgjørelse)?|passasjer(tillegg)?|formål med reisen)\b/gi,
  },
  {
    kind: 'expense-claim',
    heading:
      /\b(utlegg(sskjema|srefusjon|soversikt|srapport)?|refusjon av utlegg|utgiftsrefusjon|expense (claim|report))\b/i,
    words: /\b(utlegg|til utbetaling|refunderes|ansattes? konto)\b/gi,
  },
  {
    kind: 'time-sheet',
    heading:
      /\b(time(liste|ark|seddel|sedler|registrering|føring|rapport)|timesheet|time sheet|arbeidstidsliste|overtidsliste)\b/i,
    words: /\b(ordinær tid|overtid|timer (ordinært|totalt)|antall timer|arbeidet fra|pause)\b/gi,
  },
  {
    kind: 'payroll-basis',
    heading:
      /\b(lønns?(grunnlag|liste|endringer|slipp|bilag|kjøring|underlag|oversikt|oppgave)|variabel lønn|payroll|payslip|salary (list|changes))\b/i,
    words:
      /\b(bruttolønn|nettolønn|fastlønn|timelønn|skattetrekk|forskuddstrekk|feriepenger|ansattnr|feriepengegrunnlag|sykefravær)\b/gi,
  },
  {
    kind: 'coding-sheet',
    heading: /\b(kontering(sliste|sark|sskjema|soversikt|sbilag)?|coding sheet|posteringsliste)\b/i,
  },
  {
    kind: 'stock-count',
    heading:
      /\b(vare(telling|opptelling|lagerliste|beholdning)|lager(telling|liste|opptelling|beholdning)|varelager|stock ?(count|taking)|inventory (count|list))\b/i,
    words: /\b(talt antall|antall talt|kostpris|innkjøpspris|varenr|ukurans)\b/gi,
  },
  {
    kind: 'ledger',
    heading:
      /\b(hovedbok|saldobalanse|råbalanse|kontospesifikasjon|(kunde|leverandør)reskontro|general ledger|trial balance|bilagsjournal)\b/i,
    words: /\b(debet|kredit|inngående balanse|utgående balanse)\b/gi,
  },
  {
    kind: 'receipt',
    heading:
      /\b((salgs|kontant|kjøps|parkerings)?kvittering(s?n(r|ummer))?|kassalapp|kassebong|bong|receipt|kontantsalg|billettkvittering)\b/i,
    words:
      /(bank ?axept|contactless|kontaktløs|terminal|takk for (handelen|besøket|at du)|velkommen igjen|kasse[ :]|kassere?r|betalt|kontant|mva-grunnlag|visa\b|mastercard|auth|vekslepenger|å betale kort|serienummer|ekspeditør)/gi,
  },
  {
    kind: 'invoice',
    heading: /\b((utgående |inngående |samle|a-konto)?faktura(?!\s*(?:til|adresse|mottaker))|invoice|regning)\b/i,
    words: wordsOfInvoice,
  },
  {
    kind: 'letter',
    heading:
      /\b(vedtak|inkassovarsel|betalingsoppfordring|purring|varsel om|påminnelse|møteinnkalling|avtale|kontrakt)\b/i,
    words: /\b(med (vennlig )?hilsen|mvh|hei\b|kjære|vi viser til)/gi,
  },
];

/** A name of a firm may hold such a word; what a heading says counts as much as this many words below it. */
const headingWeight = 3;
const linesOfHeading = 12;

export interface FoundKind {
  kind: DocumentKind;
  /** From 0 to 1. */
  confidence: number;
}

/** What a document is about, by what its first lines call it and by the words that occur in it. `other` when nothing tells. */
export function findKind(pages: readonly TextPage[]): FoundKind {
  const first = pages.find((page) => page.lines.length > 0);
  if (!first) return { kind: 'other', confidence: 0 };
  const whole = first.lines.map((line) => line.text).join('\n');
  const scores = signs.map((sign) => ({ kind: sign.kind, score: scoreOf(sign, first, whole) }));
  const best = scores.reduce((winner, each) => (each.score > winner.score ? each : winner));
  if (best.score < 1.5) return { kind: 'other', confidence: 0.3 };
  const second = Math.max(0, ...scores.filter((each) => !isAkin(each.kind, best.kind)).map((each) => each.score));
  return { kind: best.kind, confidence: Math.min(1, 0.6 + (best.score - second) / 10) };
}

/** What tells for the one tells for the other, so that it is no doubt. */
function isAkin(one: DocumentKind, other: DocumentKind): boolean {
  const invoices: readonly DocumentKind[] = ['invoice', 'credit-note'];
  return one === other || (invoices.includes(one) && invoices.includes(other));
}

function scoreOf(sign: KindSign, page: TextPage, whole: string): number {
  const heading = sign.heading ? scoreHeading(sign.heading, page) : 0;
  if (sign.saysSo && heading < headingWeight / 2) return heading;
  const words = sign.words ? new Set([...whole.matchAll(sign.words)].map((match) => match[0].toLowerCase())).size : 0;
  return heading + Math.min(words, 4) * 0.75;
}

/** A heading is short: the word in a sentence, or in front of a number, weighs less. The higher up, the more. */
function scoreHeading(heading: RegExp, page: TextPage): number {
  let score = 0;
  page.lines.slice(0, linesOfHeading).forEach((line, row) => {
    for (const cell of line.cells) {
      const match = heading.exec(cell.text);
      if (!match) continue;
      const others = cell.text.length - match[0].length;
      const alone = match.index <= 2 && others <= 24 && !/\b(AS|ASA|ANS|DA|ENK)\b/.test(cell.text);
      const weight = alone ? headingWeight : others <= 40 ? 1 : 0.4;
      score = Math.max(score, weight * (1 - row * 0.03) + (others === 0 ? 0.5 : 0));
    }
  });
  return score;
}
