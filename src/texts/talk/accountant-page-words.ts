import type { BestReason, Hindrance, NotPromised, Standing, TalkProposalKind } from '../../domain/talk/index.ts';
import type { Language } from '../language.ts';

export interface AccountantPageWords {
  title: string;
  internal: string;
  headings: Readonly<Record<'opening' | 'answers' | 'proposals' | 'prices' | 'notPromised' | 'own', string>>;
  role: string;
  quote(line: string): string;
  ownPart(late: string, of: string): string;
  likeWorking: string;
  asItIs: Readonly<Record<Standing, string>>;
  broughtFigures(proposals: string): string;
  broughtFiguresOnly: string;
  proposals(count: string): string;
  oneProposal: string;
  says: Readonly<Record<SaidKey, string>>;
  meet: {
    grateful: string;
    busy: string;
    onlyThisTime(late: number, of: number): string;
    remindedLateFirst(reminders: string): string;
    showReminders(reminders: string): string;
    noReminders: string;
    sortIt(first: number, of: number): string;
    expensive(sum: string): string;
    expensiveNothing: string;
    youWereLate(late: string, of: string): string;
    youWereLateClaim: string;
    somebodyElse: string;
  };
  proposalColumns: readonly [name: string, inTime: string, surcharges: string, fixed: string, year: string];
  names: Readonly<Record<TalkProposalKind, string>>;
  notPossible: string;
  someOf(some: number, of: number): string;
  basis(charged: string): string;
  best(name: string, why: string): string;
  bestReasons: Readonly<Record<BestReason, string>>;
  hindrances: Readonly<Record<Hindrance, string>>;
  moved(clause: string, days: string): string;
  fixedPrice(month: string, time: string, rate: string): string;
  nothingWritten: string;
  priceColumns: readonly [clause: string, free: string, week: string, most: string];
  onDay(day: string, sum: string): string;
  takes(sum: string, time: string): string;
  noPrices: string;
  noPricesForConsumers: string;
  notPromised: Readonly<Record<NotPromised, string>>;
  ownShown: string;
  ownLeftOut: string;
  ownClaim: string;
  ownKept(inTime: string, of: string): string;
  none: string;
  ownNothing: string;
  ownMore(count: string): string;
}

export type SaidKey =
  'grateful' | 'busy' | 'only-this-time' | 'remind-me' | 'sort-it' | 'expensive' | 'you-were-late' | 'somebody-else';

/** What the accountant's own page says. It may be plainer than the client's, and is as fair. */
export const accountantPageWords: Readonly<Record<Language, AccountantPageWords>> = {
  nb: {
    title: 'Din side til samtalen',
    internal: 'Bare for oss',
    headings: {
      opening: 'Si dette først',
      answers: 'Hvis kunden sier',
      proposals: 'Tre forslag',
      prices: 'Prisliste',
      notPromised: 'Ikke lov bort',
      own: 'Våre egne datoer',
    },
    role: 'Du er en respektert forretningspartner: verken vakthund, overbeskyttende forelder eller medfølende terapeut.',
    quote: (line) => `«${line}»`,
    ownPart: (late, of) => `Vi har selv vært for sent ute ved ${late} av ${of}. Det gjør vi noe med.`,
    likeWorking: 'Jeg liker å jobbe med deg.',
    asItIs: {
      'does-not-work': 'Slik vi arbeider sammen nå, fungerer det ikke, verken for deg eller for oss.',
      'could-be-easier': 'Noe kan bli lettere for oss begge.',
      works: 'Samarbeidet går godt, og slik vil vi ha det.',
      'not-known': 'Jeg vil gjerne at vi begynner godt.',
    },
    broughtFigures: (proposals) => `Jeg har tatt med tall og ${proposals}.`,
    broughtFiguresOnly: 'Jeg har tatt med det vi vet. Nå vil jeg at vi skriver en avtale.',
    proposals: (count) => `${count} forslag`,
    oneProposal: 'ett forslag',
    says: {
      grateful: 'Du er jo helt fantastisk.',
      busy: 'Jeg har hatt mye å gjøre.',
      'only-this-time': 'Det var bare nå.',
      'remind-me': 'Dere kunne minnet meg.',
      'sort-it': 'Kan ikke dere sortere?',
      expensive: 'Det er dyrt.',
      'you-were-late': 'Dere har også vært sene.',
      'somebody-else': 'Da finner jeg en annen.',
    },
    meet: {
      grateful: 'Takk. Da vil jeg bruke tiden på tallene dine, og ikke på å sortere.',
      busy: 'Det tror jeg på. Spør hvilken dag som passer bedre, og avtal den.',
      onlyThisTime: (late, of) => `Vis tallet: ${late} av ${of}. Spør hva som gjør det vanskelig.`,
      remindedLateFirst: (reminders) => `Si først at ${reminders} fra oss kom for sent eller ikke gikk.`,
      showReminders: (reminders) => `Vis ${reminders} i loggen.`,
      noReminders: 'Loggen har ingen påminnelser om disse leveringene. Si det, og avtal når de skal gå.',
      sortIt: (first, of) => `${first} av ${of} var komplette første gang. Vi kan gjøre det, mot betaling.`,
      expensive: (sum) => `I tide koster det ikke noe tillegg. Slik det gikk, hadde det blitt ${sum}`,
      expensiveNothing: 'I tide koster det ikke noe tillegg. Slik det gikk, hadde det ikke kostet noe.',
      youWereLate: (late, of) => `Ja. Det gjelder ${late} av ${of}. Si det før du forklarer noe.`,
      youWereLateClaim: 'Lytt, og si at det tas for seg. Et krav er merket: snakk med lederen først.',
      somebodyElse: 'Det er lov. Vi hjelper til med å finne et byrå som passer.',
    },
    proposalColumns: ['Forslag', 'I tide', 'Tillegg', 'Fast pris', 'I året'],
    names: {
      'as-agreed': 'Som avtalt, med avtalens pris',
      'later-deadline': 'En senere frist, med en pris',
      'office-does-more': 'Vi gjør mer, til fast pris',
    },
    notPossible: 'kan ikke foreslås',
    someOf: (some, of) => `${some} av ${of}`,
    basis: (charged) =>
      `Uten mva., av leveringene de siste tolv månedene slik de kom. Tillegg som ble godkjent: ${charged}.`,
    best: (name, why) => `Passer best: ${name}. ${why}`,
    bestReasons: {
      incomplete: 'Få leveringer er komplette.',
      'extra-work': 'Vi gjør det arbeidet allerede.',
      'late-by-the-same': 'Leveringene kommer omtrent like sent hver gang. En annen dag hadde passet.',
      'late-by-different': 'Det varierer hvor sent det kommer. Ingen annen dag hadde passet.',
      'in-time': 'Alt kommer i tide.',
      'not-known': 'Vi vet for lite til å foreslå noe annet.',
    },
    hindrances: {
      'nothing-late': 'kan ikke foreslås. Det meste kom i tide.',
      'no-room': 'kan ikke foreslås. Fristen kan ikke flyttes nærmere den lovpålagte.',
      'not-known': 'kan ikke foreslås. Loggen har ingen leveringer å regne av.',
      'work-not-known': 'kan ikke foreslås. Det er ikke ført timer, så vi vet ikke hva det koster.',
      'nothing-to-take-over': 'kan ikke foreslås. Avtalen krever ikke noe som vi kan gjøre i stedet.',
    },
    moved: (clause, days) => `${clause}: fristen blir inntil ${days} senere, og ingen dager er fri etter den.`,
    fixedPrice: (month, time, rate) => `Fast pris: ${month} i måneden, av ${time} ekstra arbeid til ${rate} i timen.`,
    nothingWritten: 'Ingenting er skrevet ned ennå. Samtalen handler om å få en avtale.',
    priceColumns: ['Punkt', 'Koster ikke noe til og med', 'En uke etter fristen', 'Høyst'],
    onDay: (day, sum) => `${sum}, kommer det ${day}`,
    takes: (sum, time) => `${sum} for ${time}`,
    noPrices: 'Avtalen har ingen pris på levering etter fristen.',
    noPricesForConsumers: 'Kunden er forbruker. Da gjelder ingen tillegg.',
    notPromised: {
      'evenings-and-weekends': 'Kvelder og helger.',
      'more-free-days': 'Flere dager uten tillegg enn avtalen har.',
      'to-waive': 'At et tillegg ettergis. Det bestemmes etterpå, med en grunn.',
      'an-exception': 'Et unntak «bare denne gangen».',
      'what-the-agreement-does-not-say': 'Noe som ikke står i avtalen. Det dere blir enige om, skrives ned.',
      'who-bears-a-loss': 'Noe om hvem som bærer et tap.',
    },
    ownShown: 'De står på siden til kunden.',
    ownLeftOut: 'De står ikke på siden til kunden før oppdragsansvarlig har godkjent dem.',
    ownClaim: 'Et krav er merket: de står ikke på siden til kunden, og du tar dem ikke opp i møtet.',
    ownKept: (inTime, of) => `Holdt for ${inTime} av ${of}.`,
    none: 'ingen',
    ownNothing: 'Det er ingen leveringer å måle dem mot ennå.',
    ownMore: (count) => `${count} til står i loggen.`,
  },
  en: {
    title: 'Your page for the talk',
    internal: 'For us only',
    headings: {
      opening: 'Say this first',
      answers: 'If the client says',
      proposals: 'Three proposals',
      prices: 'Price list',
      notPromised: 'Do not promise',
      own: 'Our own dates',
    },
    role: 'You are a respected business partner: no watchdog, no over-protective parent, no sympathetic therapist.',
    quote: (line) => `“${line}”`,
    ownPart: (late, of) => `We were late ourselves for ${late} of ${of}. We are doing something about it.`,
    likeWorking: 'I like working with you.',
    asItIs: {
      'does-not-work': 'The way we work together now does not work, neither for you nor for us.',
      'could-be-easier': 'Some things can be easier for both of us.',
      works: 'It goes well, and that is how we want it.',
      'not-known': 'I would like us to begin well.',
    },
    broughtFigures: (proposals) => `I have brought figures and ${proposals}.`,
    broughtFiguresOnly: 'I have brought what we know. Now I would like us to write an agreement.',
    proposals: (count) => `${count} proposals`,
    oneProposal: 'one proposal',
    says: {
      grateful: 'You are simply fantastic.',
      busy: 'I have had a lot to do.',
      'only-this-time': 'It was only now.',
      'remind-me': 'You could have told me.',
      'sort-it': 'Can you not sort it?',
      expensive: 'That is expensive.',
      'you-were-late': 'You were late too.',
      'somebody-else': 'Then I will go elsewhere.',
    },
    meet: {
      grateful: 'Thank you. Then I want to use the time on your figures, and not on sorting.',
      busy: 'I believe you. Ask which day suits better, and agree on it.',
      onlyThisTime: (late, of) => `Show the figure: ${late} of ${of}. Ask what makes it hard.`,
      remindedLateFirst: (reminders) => `Say first that ${reminders} from us came late or did not go.`,
      showReminders: (reminders) => `Show ${reminders} in the record.`,
      noReminders: 'The record has no reminders of these deliveries. Say so, and agree when they are to go.',
      sortIt: (first, of) => `${first} of ${of} were complete the first time. We can do it, and be paid for it.`,
      expensive: (sum) => `In time it costs no surcharge. As it went, it would have been ${sum}`,
      expensiveNothing: 'In time it costs no surcharge. As it went, it would have cost nothing.',
      youWereLate: (late, of) => `Yes. It is about ${late} of ${of}. Say so before you explain anything.`,
      youWereLateClaim: 'Listen, and say it is dealt with apart. A claim is marked: ask the manager first.',
      somebodyElse: 'That is allowed. We help to find an office that suits.',
    },
    proposalColumns: ['Proposal', 'In time', 'Surcharges', 'Fixed price', 'A year'],
    names: {
      'as-agreed': 'As agreed, at the agreement’s price',
      'later-deadline': 'A later deadline, with a price',
      'office-does-more': 'We do more, for a fixed price',
    },
    notPossible: 'cannot be proposed',
    someOf: (some, of) => `${some} of ${of}`,
    basis: (charged) =>
      `Without VAT, from the deliveries of the last twelve months as they came. Surcharges that were approved: ${charged}.`,
    best: (name, why) => `Fits best: ${name}. ${why}`,
    bestReasons: {
      incomplete: 'Few deliveries are complete.',
      'extra-work': 'We do that work already.',
      'late-by-the-same': 'The deliveries are late by about the same each time. Another day would have suited.',
      'late-by-different': 'How late they come differs. No other day would have suited.',
      'in-time': 'Everything comes in time.',
      'not-known': 'We know too little to propose anything else.',
    },
    hindrances: {
      'nothing-late': 'cannot be proposed. Most of it came in time.',
      'no-room': 'cannot be proposed. The deadline cannot come nearer to that of the law.',
      'not-known': 'cannot be proposed. The record has no deliveries to work it out from.',
      'work-not-known': 'cannot be proposed. No hours were entered, so we do not know what it costs.',
      'nothing-to-take-over': 'cannot be proposed. The agreement asks for nothing that we can do instead.',
    },
    moved: (clause, days) => `${clause}: the deadline is up to ${days} later, and no days are free after it.`,
    fixedPrice: (month, time, rate) => `Fixed price: ${month} a month, from ${time} of extra work at ${rate} an hour.`,
    nothingWritten: 'Nothing is written down yet. The talk is about getting an agreement.',
    priceColumns: ['Clause', 'Costs nothing up to', 'A week after the deadline', 'At most'],
    onDay: (day, sum) => `${sum} if it comes on ${day}`,
    takes: (sum, time) => `${sum} for ${time}`,
    noPrices: 'The agreement has no price for delivery after the deadline.',
    noPricesForConsumers: 'The client is a consumer. Then there are no surcharges.',
    notPromised: {
      'evenings-and-weekends': 'Evenings and weekends.',
      'more-free-days': 'More days without a surcharge than the agreement has.',
      'to-waive': 'That a surcharge is waived. That is decided afterwards, with a reason.',
      'an-exception': 'An exception “only this time”.',
      'what-the-agreement-does-not-say': 'Anything that is not in the agreement. What you agree on is written down.',
      'who-bears-a-loss': 'Anything about who bears a loss.',
    },
    ownShown: 'They stand on the client’s page.',
    ownLeftOut: 'They do not stand on the client’s page until the engagement lead has approved them.',
    ownClaim: 'A claim is marked: they do not stand on the client’s page, and you do not raise them in the meeting.',
    ownKept: (inTime, of) => `Kept for ${inTime} of ${of}.`,
    none: 'none',
    ownNothing: 'There are no deliveries to hold them against yet.',
    ownMore: (count) => `${count} more in the record.`,
  },
};
