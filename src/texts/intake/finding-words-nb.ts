import type { FindingCatalogue } from './finding-words.ts';

export const findingWordsNb: FindingCatalogue = {
  'missing-item': {
    label: 'Mangler',
    office: '{item} mangler.',
    client: 'Vi mangler {itemInSentence}. Send det her, eller svar at det ikke er noe denne gangen.',
    cases: {
      unplaced: {
        office: '{item} mangler, men det ligger filer som ikke er plassert.',
        client: 'Vi ser om {itemInSentence} er blant det du har sendt. Du trenger ikke gjøre noe nå.',
      },
      other: {
        office: 'Det som ligger på {itemInSentence}, ser ut til å være noe annet.',
        client: 'Vi ser på det du sendte som {itemInSentence}. Du trenger ikke gjøre noe nå.',
      },
    },
  },
  'wrong-period': {
    label: 'Feil periode',
    office: '{file} er fra {on}. Det er utenfor {period}.',
    client: '{file} er fra {on}. Det er utenfor {period}. Send det som hører til, eller si fra om det skal være med.',
    many: 'Disse er ikke fra {period}: {files}. Send det som hører til, eller si fra om de skal være med.',
  },
  'wrong-company': {
    label: 'Feil selskap',
    office: '{file} gjelder et annet selskap: {other}. Kunden er {clientName}, {clientOrgnr}.',
    client: '{file} gjelder {other}, ikke {clientName}. Send den for riktig selskap, eller si fra om vi tar feil.',
    many: 'Disse gjelder ikke {clientName}: {files}. Send dem for riktig selskap, eller si fra om vi tar feil.',
  },
  'duplicate-bytes': {
    label: 'Samme fil',
    office: '{file} er samme fil som {otherFile}, som kom {otherOn}.',
    client: '{file} har vi fått før. Du trenger ikke gjøre noe.',
    many: 'Disse har vi fått før: {files}. Du trenger ikke gjøre noe.',
  },
  'duplicate-meaning': {
    label: 'Samme bilag',
    office:
      '{file} ser ut til å være samme bilag som {otherFile}, som kom {otherOn}. Nummer {number}. Selger: {seller}.',
    client: '{file} ligner et bilag som vi har fått før. Du trenger ikke gjøre noe.',
    many: 'Disse ligner bilag som vi har fått før: {files}. Du trenger ikke gjøre noe.',
    cases: {
      numberless: {
        office:
          '{file} har samme dag og sum som {otherFile}, som kom {otherOn}. Ingen av dem har nummer, så det kan være to kjøp. Selger: {seller}.',
      },
    },
  },
  illegible: {
    label: 'Ikke til å lese',
    office: '{file} er vanskelig å lese: {fault}.',
    client: 'Vi klarer ikke å lese {file}. Ta et nytt bilde i godt lys.',
    many: 'Vi klarer ikke å lese disse: {files}. Ta et nytt bilde av hver i godt lys.',
    cases: {
      'blank-page': {
        client: '{file} er blank. Ta et nytt bilde, eller skann siden på nytt.',
        many: 'Disse er blanke: {files}. Ta et nytt bilde av hver.',
      },
      'low-resolution': {
        client: 'Bildet {file} er for lite til å lese. Gå nærmere, og ta et nytt.',
        many: 'Disse bildene er for små til å lese: {files}. Gå nærmere, og ta nye.',
      },
      blurred: {
        client: 'Bildet {file} er uklart. Hold mobilen i ro, og ta et nytt.',
        many: 'Disse bildene er uklare: {files}. Hold mobilen i ro, og ta nye.',
      },
      'too-dark': {
        client: 'Bildet {file} er for mørkt. Ta et nytt der det er lyst.',
        many: 'Disse bildene er for mørke: {files}. Ta nye der det er lyst.',
      },
      'cut-off': {
        client: 'Noe er kuttet bort i {file}. Ta et nytt bilde med hele bilaget.',
        many: 'Noe er kuttet bort i disse: {files}. Ta nye bilder med hele bilaget.',
      },
    },
  },
  'cannot-open': {
    label: 'Kan ikke åpnes',
    office: '{file} kan ikke åpnes: {fault}.',
    client: 'Vi får ikke åpnet {file}. Send den på nytt, eller ta et bilde.',
    many: 'Vi får ikke åpnet disse: {files}. Send dem på nytt, eller ta bilder.',
    cases: {
      encrypted: {
        client: '{file} er låst med passord. Send den uten passord.',
        many: 'Disse er låst med passord: {files}. Send dem uten passord.',
      },
      'too-heavy': { client: '{file} er for stor. Del den i to, og send hver del.' },
      'too-many-pages': { client: '{file} har for mange sider. Del den i to, og send hver del.' },
      'too-many-pixels': { client: 'Bildet {file} er for stort. Ta et nytt med vanlig størrelse.' },
      'too-deep': { client: '{file} har mapper inne i mapper. Send filene rett, uten å pakke dem.' },
      'too-many-parts': { client: '{file} har for mange filer i seg. Send færre om gangen.' },
      'unpacks-too-large': { client: '{file} blir for stor når den pakkes ut. Send filene rett, uten å pakke dem.' },
      'forbidden-xml': { client: '{file} har noe i seg som vi ikke åpner. Be om en ny fra den som laget den.' },
    },
  },
  'several-in-one': {
    label: 'Flere i én fil',
    office: '{file} ser ut til å ha {count} bilag, fra side {pages}.',
    client: 'Det er {count} bilag i {file}. Send dem hver for seg, én fil for hvert.',
    many: 'Det er flere bilag i hver av disse: {files}. Send én fil for hvert bilag.',
  },
  'not-sorted': {
    label: 'Ikke sortert',
    office: 'Bilagene er ikke {order}. Det gjelder {count} bilag. Fil: {file}. {beforeOn} ligger foran {afterOn}.',
    client: 'Bilagene kom ikke {order}. Vi legger dem i rekkefølge denne gangen.',
    cases: {
      within: {
        client:
          'Bilagene i {file} er ikke {order}. {beforeOn} ligger foran {afterOn}. Sorter dem, og send filen på nytt.',
      },
    },
  },
  'not-coded': {
    label: 'Ikke kontert',
    office: '{file} mangler konto. Det gjelder {count} av {of} bilag.',
    client: '{file} mangler konto. Skriv kontoen på bilaget, eller send en liste.',
    many: 'Disse mangler konto: {files}. Skriv kontoen på hvert bilag, eller send en liste.',
  },
  'not-electronic': {
    label: 'Ikke e-faktura',
    office: '{file} kom ikke som e-faktura. Selger: {seller}.',
    client: '{file} kom ikke som e-faktura. Be selgeren sende e-faktura til deg.',
    many: 'Disse kom ikke som e-faktura: {files}. Be dem du kjøper av, sende e-faktura til deg.',
    cases: {
      own: {
        office: '{file} er kundens egen faktura, og den kom ikke som e-faktura.',
        client: '{file} kom ikke som e-faktura. Send den som e-faktura, slik vi har avtalt.',
        many: 'Disse kom ikke som e-faktura: {files}. Send dem som e-faktura, slik vi har avtalt.',
      },
      paper: {
        office: '{file} kom på papir, og det er avtalt digitalt.',
        client: '{file} kom på papir. Ta bilder og send dem her neste gang.',
        many: 'Disse kom på papir: {files}. Ta bilder og send dem her neste gang.',
      },
    },
  },
  'series-gap': {
    label: 'Hull i nummerserien',
    office: 'Nummer {numbers} mangler i kundens egne fakturaer, mellom {before} og {after}.',
    client: 'Faktura {numbers} mangler. Send den, eller si fra om nummeret ikke er brukt.',
    cases: {
      several: { client: 'Faktura {numbers} mangler. Send dem, eller si fra om numrene ikke er brukt.' },
    },
  },
  'statement-gap': {
    label: 'Kontoutskriften henger ikke sammen',
    office:
      'Kontoutskriften {file} går ikke videre fra den forrige. Forrige sluttet på {closing}, denne begynner på {opening}. Dagene {fromOn} til {toOn} mangler.',
    client:
      'Noe mangler i kontoutskriften. Det er fra {fromOn} til {toOn}. Hent den i banken på nytt, og send den her.',
  },
  'statement-sum': {
    label: 'Saldoen stemmer ikke',
    office: 'Saldoen i {file} følger ikke av linjene. Det står {stated}, linjene gir {found}.',
    client: 'Saldoen i {file} stemmer ikke med linjene. Hent den på nytt i banken, og send den her.',
    many: 'Saldoen stemmer ikke med linjene i disse: {files}. Hent dem på nytt i banken, og send dem her.',
  },
  'missing-account': {
    label: 'Konto mangler',
    office: 'Kontoutskrift for {name} mangler.',
    client: 'Vi mangler kontoutskrift for {name}. Hent den i banken, og send den her.',
    cases: {
      some: {
        office: 'Kontoutskrift for minst én av kontoene mangler: {accounts}. Filene sier ikke hvilken.',
        client: 'Vi mangler kontoutskrift for minst én av kontoene: {accounts}. Hent den i banken, og send den her.',
      },
    },
  },
  'line-without-voucher': {
    label: 'Linje uten bilag',
    office: '{amount} {on}, {text}: ingen bilag passer.',
    client: 'Hva er {amount} {on}, {text}? Har du bilaget, så send det. Ellers kan du svare med en setning.',
  },
  'voucher-without-line': {
    label: 'Bilag uten linje',
    office: '{file} på {amount} fra {on} er ikke å finne i kontoutskriften. Selger: {seller}.',
    client: 'Vi finner ikke {amount} fra {on} i banken. Si fra om den er betalt på annen måte.',
  },
  'sum-wrong': {
    label: 'Summen stemmer ikke',
    office: '{what} i {file} stemmer ikke. Det står {stated}, tallene gir {found}.',
    client: 'Summen i {file} stemmer ikke. Det står {stated}, vi får {found}. Be selgeren om en ny.',
  },
  'account-changed': {
    label: 'Nytt kontonummer',
    office:
      '{seller} har et annet kontonummer enn før: {account}, før {earlierAccount}. Ring selgeren på et nummer du kjenner, før noe betales.',
    client: '{seller} har fått nytt kontonummer. Ring dem på et nummer du kjenner, før du betaler.',
  },
  'birth-number': {
    label: 'Fødselsnummer i e-post',
    office: '{file} har fødselsnummer, og kom med åpen e-post. Antall steder: {count}.',
    client: '{file} har fødselsnummer, og kom med e-post. Send slikt her neste gang, så ser ingen andre det.',
    many: 'Disse har fødselsnummer, og kom med e-post: {files}. Send slikt her neste gang, så ser ingen andre det.',
  },
  'sender-not-verified': {
    label: 'Ukjent avsender',
    office: 'Ingenting viser at e-posten {receivedOn} kom fra kunden. Se på avsenderen før du tar den inn.',
    client: 'Vi fikk en e-post {receivedOn}, og vet ikke om den er fra deg. Si fra om du sendte den.',
  },
  'not-scanned': {
    label: 'Ikke sjekket for virus',
    office: '{file} er for stor for viruskontrollen, og er ikke sjekket. Sjekk den før du åpner den.',
    client: '{file} er for stor for viruskontrollen vår, så en av oss ser på den.',
  },
  virus: {
    label: 'Virus',
    office: 'Viruskontrollen fant noe i {file}. Den er ikke åpnet.',
    client: 'Det er funnet virus i {file}, og vi åpner den ikke. Sjekk maskinen din, og send en ny fil.',
  },
};
