import { describe, expect, it } from 'vitest';
import {
  standardLateTerm,
  templates,
  type AgreementTerms,
  type DutyClause,
  type LateTerm,
} from '../../domain/agreement/index.ts';
import { calendarDate, ore } from '../../domain/kernel/index.ts';
import { lixOf } from '../readability/lix.ts';
import { agreementInWords, findChangedSections, type AgreementText } from './agreement-in-words.ts';
import { clauseNumberOf, clausesInWords } from './clause-number.ts';
import { differenceInWords } from './difference-in-words.ts';

const [vouchers, payroll] = templates[1]!.terms.duties as [DutyClause, DutyClause];

const context = {
  officeName: 'Nordlys Regnskap AS',
  officeOrgnr: '310908274',
  clientName: 'Brattli Bygg AS',
  clientOrgnr: '312457806',
  startOn: calendarDate('2026-07-01'),
  leadName: 'Ingrid Solheim',
};

const whole: AgreementTerms = {
  duties: [vouchers, payroll],
  lapse: { entersAfter: { count: 10, unit: 'days' }, endsAfterMonths: 1 },
  sharedCaps: [{ over: 'agreement', per: 'year', capOre: ore(1_000_000) }],
  office: {
    answerWithinWorkingDays: 1,
    slower: { fromDayOfMonth: 16, workingDays: 5 },
    reminders: { earlyDaysBefore: 5, mainWorkingDaysAfter: 1 },
    reports: [
      {
        key: 'vat',
        report: 'vat-return',
        period: { every: 'vat-term' },
        due: { rule: 'before', of: { statutory: 'vat-return' }, count: 0, unit: 'days' },
        shift: 'none',
        from: ['vouchers'],
        whenLate: 'moves',
      },
      {
        key: 'report',
        report: 'period-report',
        period: { every: 'month' },
        due: { rule: 'day-of-month', day: 15, monthsAfter: 1 },
        shift: 'previous',
        from: ['vouchers', 'payroll'],
        whenLate: 'not-promised',
      },
      {
        key: 'payslips',
        report: 'payslips',
        period: { event: 'payday' },
        due: { rule: 'after-delivery', count: 2, unit: 'working-days' },
        shift: 'none',
        from: ['payroll'],
        whenLate: 'stands',
      },
    ],
  },
  price: {
    fees: [
      {
        fee: 'package',
        key: 'base',
        per: 'month',
        amountOre: ore(499_000),
        volume: { of: 'vouchers', upTo: 60 },
        toleranceBasisPoints: 1_000,
        eachBeyondOre: ore(2_500),
        presumes: ['sorted-by-date', 'reconciled'],
      },
      { fee: 'hourly', key: 'advice', role: 'adviser', rateOre: ore(129_000) },
      { fee: 'fixed', key: 'year', per: 'year', amountOre: ore(1_800_000) },
    ],
    validFromOn: calendarDate('2026-07-01'),
    index: { index: 'consumer-price-index', month: 2, noticeDays: 30 },
  },
  frame: {
    tasks: ['bookkeeping', 'vat-return', 'payroll'],
    noticeMonths: 3,
    powers: [{ power: 'bank-view', holders: ['Ingrid Solheim', 'Amir Haddad'] }],
    electronicNotices: true,
    dataProcessingAnnex: true,
    jointReviewMonth: 1,
    suspension: { afterReminders: 2, restartRateOre: ore(120_000) },
  },
};

function linesOf({ title, parties, sections }: AgreementText): string[] {
  return [
    title,
    ...parties.map(({ label, value }) => `${label}: ${value}`),
    ...sections.flatMap(({ number, heading, paragraphs, list = [] }) => [
      `${number}. ${heading}`,
      ...paragraphs,
      ...list.map((item) => `– ${item}`),
    ]),
  ];
}

describe('an agreement in words', () => {
  it('is read from the first section to the last, in bokmål', () => {
    expect(linesOf(agreementInWords(whole, 'nb', context))).toEqual([
      'Oppdragsavtale mellom Nordlys Regnskap AS og Brattli Bygg AS',
      'Regnskapsbyrå: Nordlys Regnskap AS, orgnr 310 908 274',
      'Oppdragsansvarlig: Ingrid Solheim',
      'Kunde: Brattli Bygg AS, orgnr 312 457 806',
      'A. Oppgaver og periode',
      'Vi gjør dette for deg: bokføring, mva-melding og lønn.',
      'Avtalen gjelder fra 1. juli 2026 til en av oss sier den opp.',
      'B. Dette leverer du',
      'Det som ikke er slik det står her, kan vi sende tilbake.',
      '– Punkt 1. For hver mva-termin: kvitteringer, fakturaer og kontoutskrift, innen 20 dager etter terminen. Sortert etter dato, kontert og én fil per bilag. Leveres i Takt. Sendes noe tilbake, er det tre virkedager til å rette det.',
      '– Punkt 2. Før hver lønning: lønnsgrunnlag, timelister og reiseregninger (ikke avgjørende), senest tre virkedager før lønningsdagen. Det som ikke er avgjørende, gjør ikke leveringen for sen. Leveres i Takt. Sendes noe tilbake, er det én virkedag til å rette det.',
      'C. Når det blir for sent',
      'Det som kommer for sent eller må gjøres om, gir oss ekstra arbeid. Et tillegg er pris for det.',
      'Vi varsler deg først, med sum og første dag som koster. Ingenting før varselet koster noe, og dager vi har stengt, teller ikke. Er vi sene med vår del, blir det ikke noe tillegg.',
      '– Til punkt 1: Tre dager for sent koster ingenting. Deretter koster det kr 1 250 + mva. for hver påbegynte uke, og høyst kr 5 000 + mva. for én levering. Første gang er uten tillegg.',
      '– Alle tillegg under denne avtalen er til sammen høyst kr 10 000 + mva. i et kalenderår.',
      '– Er en levering mer enn ti dager for sen, faller pakkeprisen bort, og arbeidet koster timepris. Pakkeprisen gjelder igjen etter én hel kalendermåned uten noe for sent.',
      'D. Dette lover vi',
      'Vi svarer på spørsmål og ønsker om flere dager innen én virkedag. Det som kommer fra og med den 16. i måneden, kan ta fem virkedager.',
      'Vi minner deg på det som mangler med en kort melding fem dager før fristen og en påminnelse én virkedag etter fristen. Mer enn det sender vi ikke.',
      'Mva-melding for hver mva-termin: innen fristen for mva-meldingen, laget av punkt 1. Leverer du for sent, flyttes dagen like mange virkedager.',
      'Periodens rapport for hver måned: innen den 15. i måneden etter, laget av punkt 1 og 2. Faller dagen på en lørdag, søndag eller helligdag, gjelder virkedagen før. Leverer du for sent, lover vi ingen dag.',
      'Lønnsslipper for hver lønning: innen to virkedager etter at alt er her, laget av punkt 2. Dagen står også når du leverer for sent.',
      'E. Pris',
      'Pakkepris: kr 4 990 + mva. per måned for inntil 60 bilag. Inntil 10 % mer koster ikke ekstra. Hvert bilag utover det koster kr 25 + mva. Pakkeprisen forutsetter at det kommer slik: sortert etter dato og avstemt mot banken.',
      'Timepris for rådgiver: kr 1 290 + mva.',
      'Fast pris: kr 18 000 + mva. per år.',
      'Prisene gjelder fra og med 1. juli 2026.',
      'Prisene kan følge konsumprisindeksen én gang i året, fra 1. februar. Vi varsler minst 30 dager før. Det gjelder aldri en periode som er levert.',
      'F. Fullmakter',
      'Vi kan se kontoene dine i banken. Det gjør bare Ingrid Solheim og Amir Haddad.',
      'En fullmakt trekkes tilbake når den ikke trengs lenger.',
      'G. Varsler',
      'Du godtar at varsler kommer på e-post og SMS.',
      'H. Personopplysninger',
      'Vi bruker opplysninger bare til det vi har avtalt. Mer står i databehandleravtalen, som følger med som vedlegg.',
      'I. Felles vurdering',
      'I januar hvert år ser vi på året sammen.',
      'Begge sier hva som gikk bra og hva som kan bli bedre.',
      'J. Oppsigelse og stans',
      'Hver av oss kan si opp skriftlig med tre måneders varsel.',
      'Er en faktura fra oss ubetalt etter to betalingspåminnelser, kan vi stanse arbeidet. Å begynne igjen koster kr 1 200 + mva. per time.',
      'K. Dette må du vite',
      'Du har selv ansvar for bokføring, regnskap og meldinger, også når vi gjør arbeidet.',
      'Et tillegg er pris for ekstra arbeid. Det er aldri et gebyr for sen betaling.',
      'Er du uenig i et tillegg, sier du fra. Da venter vi til vi har snakket sammen.',
      'Er du forbruker, gjelder ingen tillegg.',
      'En endring får et nummer, og gjelder når vi begge har godtatt den.',
    ]);
  });

  it('is read from the first section to the last, in English', () => {
    expect(linesOf(agreementInWords(whole, 'en', context))).toEqual([
      'Engagement agreement between Nordlys Regnskap AS and Brattli Bygg AS',
      'Accounting office: Nordlys Regnskap AS, org. no. 310 908 274',
      'Engagement lead: Ingrid Solheim',
      'Client: Brattli Bygg AS, org. no. 312 457 806',
      'A. Tasks and period',
      'We do this for you: bookkeeping, VAT return and payroll.',
      'The agreement holds from 1 July 2026 until one of us ends it.',
      'B. What you hand in',
      'We can send back what is not as it says here.',
      '– Clause 1. For every VAT term: the receipts, the invoices and the bank statement, within 20 days after the term. Sorted by date, coded and one file per voucher. Delivered in Takt. If something is sent back, there are three working days to mend it.',
      '– Clause 2. Before every payday: the payroll basis, the time sheets and the travel claims (not decisive), at least three working days before payday. What is not decisive never makes the delivery late. Delivered in Takt. If something is sent back, there is one working day to mend it.',
      'C. When it is late',
      'What comes late or has to be done again gives us extra work. A surcharge is the price of that work.',
      'We give you notice first, with the sum and the first day that costs. Nothing before the notice costs anything, and days when we are closed do not count. If we are late with our part, there is no surcharge.',
      '– On clause 1: Being up to three days late costs nothing. After that it costs NOK 1,250 + VAT per started week, and at most NOK 5,000 + VAT for one delivery. The first time there is no surcharge.',
      '– All surcharges under this agreement are together at most NOK 10,000 + VAT in a calendar year.',
      '– If a delivery is more than ten days late, the package price lapses, and the work costs the hourly rate. The package price holds again after one whole calendar month without anything late.',
      'D. What we promise',
      'We answer questions and requests for more days within one working day. What comes from day 16 of the month on can take five working days.',
      'We remind you of what is missing with a short message five days before the deadline and a reminder one working day after the deadline. We send no more than that.',
      'VAT return for every VAT term: by the deadline for the VAT return, made from clause 1. When you deliver late, the day moves by as many working days.',
      "The period's report for every month: by day 15 of the month after, made from clauses 1 and 2. If that is a Saturday, a Sunday or a public holiday, the working day before counts. When you deliver late, we promise no day.",
      'Payslips for every payday: within two working days after everything is here, made from clause 2. The day stands also when you deliver late.',
      'E. Price',
      'Package price: NOK 4,990 + VAT per month for up to 60 vouchers. Up to 10% more costs nothing extra. Every voucher beyond that costs NOK 25 + VAT. The package price presumes that it comes like this: sorted by date and reconciled with the bank.',
      'Hourly rate of the adviser: NOK 1,290 + VAT.',
      'Fixed price: NOK 18,000 + VAT per year.',
      'The prices hold from 1 July 2026.',
      'The prices may follow the consumer price index once a year, from 1 February. We give notice at least 30 days before. It never holds for a period that was delivered.',
      'F. Powers of attorney',
      'We can see your accounts in the bank. Only Ingrid Solheim and Amir Haddad can do it.',
      'A power of attorney is withdrawn when it is no longer needed.',
      'G. Notices',
      'You accept that notices come by e-mail and text message.',
      'H. Personal data',
      'We use data only for what we have agreed. The data processing agreement says more, and is an annex.',
      'I. Joint review',
      'Every January we look at the year together.',
      'We both say what went well and what could be better.',
      'J. Ending and stopping',
      "Each of us can end the agreement in writing with three months' notice.",
      'If an invoice from us is unpaid after two payment reminders, we can stop the work. Starting again costs NOK 1,200 + VAT per hour.',
      'K. What you should know',
      'You answer for bookkeeping, accounts and returns yourself, also when we do the work.',
      'A surcharge is the price of extra work. It is never a fee for late payment.',
      'If you do not agree with a surcharge, you tell us. Then we wait until we have talked.',
      'If you are a consumer, there are no surcharges.',
      'A change gets a number, and holds when we have both accepted it.',
    ]);
  });

  it('leaves out what is not agreed, and letters the sections that are left', () => {
    const bare = agreementInWords({ duties: [payroll] }, 'nb', {
      ...context,
      officeOrgnr: '',
      startOn: context.startOn,
    });
    expect(bare.parties[0]).toEqual({ label: 'Regnskapsbyrå', value: 'Nordlys Regnskap AS' });
    expect(bare.sections.map(({ number, key }) => `${number} ${key}`)).toEqual([
      'A tasks',
      'B duties',
      'C late',
      'D responsibility',
    ]);
    expect(bare.sections[2]!.paragraphs).toEqual(['Det koster ikke noe om du leverer for sent.']);
    expect(JSON.stringify(bare.sections[3])).not.toContain('tillegg');
  });

  it('says once what costs the same under several clauses', () => {
    const terms = { duties: [vouchers, payroll, { ...vouchers, key: 'more' }] };
    const late = agreementInWords(terms, 'nb', context).sections.find(({ key }) => key === 'late')!;
    expect(late.list).toHaveLength(1);
    expect(late.list![0]).toMatch(/^Til punkt 1 og 3: Tre dager for sent koster ingenting\./);
  });

  it('calls a penalty no price for work', () => {
    const penalty: LateTerm = { ...standardLateTerm, nature: 'penalty', vatBasisPoints: 0 };
    const text = JSON.stringify(agreementInWords({ duties: [{ ...vouchers, charges: [penalty] }] }, 'nb', context));
    expect(text).toContain('Dette er en avtalt konvensjonalbot og ikke betaling for arbeid.');
    expect(text).not.toContain('Et tillegg er pris');
    expect(text).toContain('kr 1 250 for hver påbegynte uke');
  });

  it('is easy to read: every section of the whole agreement has a LIX of at most 40', () => {
    const lix = agreementInWords(whole, 'nb', context).sections.map(({ key, paragraphs, list = [] }) => ({
      key,
      lix: lixOf([...paragraphs, ...list].join('\n')),
    }));
    expect(lix.filter((section) => section.lix > 40)).toEqual([]);
  });
});

describe('the number of a clause', () => {
  it('is its place among the duties, everywhere', () => {
    expect(clauseNumberOf(whole, 'vouchers')).toBe(1);
    expect(clauseNumberOf(whole, 'payroll')).toBe(2);
    expect(clauseNumberOf(whole, 'nothing')).toBeUndefined();
    expect(clausesInWords(whole, ['payroll', 'nothing', 'vouchers'], 'nb')).toBe('punkt 2 og 1');
    expect(clausesInWords(whole, ['payroll'], 'en')).toBe('clause 2');
    expect(clausesInWords(whole, ['nothing'], 'en')).toBe('');
  });
});

describe('what a change says', () => {
  const dearer: DutyClause = { ...vouchers, charges: [{ ...standardLateTerm, capOre: ore(600_000) }] };

  it('names each clause and part that is new, changed or ended, with its words before and after', () => {
    const after: AgreementTerms = {
      ...whole,
      duties: [dearer, { ...payroll, key: 'wages' }],
      sharedCaps: [{ over: 'agreement', per: 'year', capOre: ore(900_000) }],
      frame: { ...whole.frame!, noticeMonths: 1 },
    };
    delete after.lapse;
    const told = differenceInWords(whole, after, 'nb');
    expect(told.map(({ key, number, kind, heading }) => [key, number, kind, heading])).toEqual([
      ['vouchers', 1, 'changed', 'Punkt 1'],
      ['wages', 2, 'new', 'Punkt 2'],
      ['payroll', 2, 'ended', 'Punkt 2'],
      ['lapse', null, 'ended', 'Når det blir for sent'],
      ['sharedCaps', null, 'changed', 'Når det blir for sent'],
      ['frame', null, 'changed', 'Rammen for oppdraget'],
    ]);
    expect(told[0]!.before).toContain('og høyst kr 5 000 + mva. for én levering');
    expect(told[0]!.after).toContain('og høyst kr 6 000 + mva. for én levering');
    expect(told[1]!.before).toBeNull();
    expect(told[2]!.after).toBeNull();
  });

  it('is nothing where both say the same', () => {
    expect(differenceInWords(whole, structuredClone(whole), 'nb')).toEqual([]);
  });

  it('tells clauses that only have another number now', () => {
    expect(differenceInWords(whole, { ...whole, duties: [payroll, vouchers] }, 'en')).toEqual([
      {
        key: 'numbers',
        number: null,
        kind: 'changed',
        heading: 'The numbers of the clauses',
        before: null,
        after: 'Clause 1 becomes clause 2. Clause 2 becomes clause 1.',
      },
    ]);
  });

  it('marks the sections that read differently, and no others', () => {
    const changed = (after: AgreementTerms) => [...findChangedSections(whole, after, 'nb', context)];
    expect(changed(structuredClone(whole))).toEqual([]);
    expect(changed({ ...whole, duties: [dearer, payroll] })).toEqual(['late']);
    expect(changed({ ...whole, duties: [vouchers, { ...payroll, mendDays: 2 }] })).toEqual(['duties']);
    expect(changed({ ...whole, frame: { ...whole.frame!, noticeMonths: 6 } })).toEqual(['ending']);
    expect(changed({ ...whole, price: { fees: whole.price!.fees } })).toEqual(['price']);
  });
});
