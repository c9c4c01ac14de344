import type { ClientSize, IndustrySection, ToldFact, WorkingWay } from '../../domain/referral/index.ts';
import type { Language } from '../language.ts';

interface ReferralWords {
  sections: Record<IndustrySection, string>;
  sizes: Record<ClientSize, string>;
  /** After "an office that". */
  ways: Record<WorkingWay, string>;
  /** What a client needs, on a list. */
  needs: Record<WorkingWay, string>;
  /** What is told of the client, on a list that the client reads. */
  told: Record<ToldFact, string>;
  /** The same as the office and the record say it. */
  toldOf: Record<ToldFact, string>;
}

/** What the register and the referral speak of, in words. */
export const referralWords: Readonly<Record<Language, ReferralWords>> = {
  nb: {
    sections: {
      A: 'Jordbruk, skogbruk og fiske',
      B: 'Bergverk og utvinning',
      C: 'Industri',
      D: 'Kraftforsyning',
      E: 'Vann, avløp og renovasjon',
      F: 'Bygg og anlegg',
      G: 'Handel og bilverksted',
      H: 'Transport og lagring',
      I: 'Overnatting og servering',
      J: 'Informasjon og kommunikasjon',
      K: 'Finans og forsikring',
      L: 'Eiendom',
      M: 'Faglig og teknisk tjenesteyting',
      N: 'Forretningsmessig tjenesteyting',
      O: 'Offentlig forvaltning',
      P: 'Undervisning',
      Q: 'Helse og omsorg',
      R: 'Kultur, underholdning og fritid',
      S: 'Annen tjenesteyting',
    },
    sizes: {
      'nobody-employed': 'ingen ansatte',
      'one-to-four': 'én til fire ansatte',
      'five-to-nineteen': '5 til 19 ansatte',
      'twenty-and-more': '20 ansatte eller flere',
    },
    ways: {
      'collects-vouchers': 'henter bilag hver uke',
      'takes-paper': 'tar imot bilag på papir',
      'codes-and-sorts': 'sorterer og konterer for deg',
      'books-daily': 'bokfører hver dag',
      'speaks-english': 'snakker engelsk',
    },
    needs: {
      'collects-vouchers': 'noen som henter bilagene',
      'takes-paper': 'å levere på papir',
      'codes-and-sorts': 'hjelp til å sortere og kontere',
      'books-daily': 'bokføring hver dag',
      'speaks-english': 'noen som snakker engelsk',
    },
    told: {
      company: 'navnet på firmaet, og orgnr',
      contact: 'navnet ditt, og hvordan de når deg',
      industry: 'bransjen',
      size: 'hvor mange som jobber der',
      system: 'systemet dere bruker',
      place: 'kommunen',
      needs: 'hva som ville gjort det lettere for deg',
    },
    toldOf: {
      company: 'navnet på firmaet og orgnr',
      contact: 'kontakten og hvordan den nås',
      industry: 'bransjen',
      size: 'hvor mange som jobber der',
      system: 'systemet',
      place: 'kommunen',
      needs: 'hva kunden trenger',
    },
  },
  en: {
    sections: {
      A: 'Farming, forestry and fishing',
      B: 'Mining and extraction',
      C: 'Manufacturing',
      D: 'Power supply',
      E: 'Water, sewerage and waste',
      F: 'Building and construction',
      G: 'Trade and car repair',
      H: 'Transport and storage',
      I: 'Hotels and restaurants',
      J: 'Information and communication',
      K: 'Finance and insurance',
      L: 'Real estate',
      M: 'Professional and technical services',
      N: 'Business services',
      O: 'Public administration',
      P: 'Education',
      Q: 'Health and care',
      R: 'Culture, entertainment and leisure',
      S: 'Other services',
    },
    sizes: {
      'nobody-employed': 'nobody employed',
      'one-to-four': 'one to four employed',
      'five-to-nineteen': '5 to 19 employed',
      'twenty-and-more': '20 or more employed',
    },
    ways: {
      'collects-vouchers': 'collects vouchers each week',
      'takes-paper': 'takes vouchers on paper',
      'codes-and-sorts': 'sorts and codes for you',
      'books-daily': 'does the books each day',
      'speaks-english': 'speaks English',
    },
    needs: {
      'collects-vouchers': 'somebody who collects the vouchers',
      'takes-paper': 'to hand in on paper',
      'codes-and-sorts': 'help with sorting and coding',
      'books-daily': 'books that are kept each day',
      'speaks-english': 'somebody who speaks English',
    },
    told: {
      company: 'the name of the company, and its org. no.',
      contact: 'your name, and how to reach you',
      industry: 'the line of business',
      size: 'how many work there',
      system: 'the system that you use',
      place: 'the municipality',
      needs: 'what would have made it easier for you',
    },
    toldOf: {
      company: 'the name of the company and its org. no.',
      contact: 'the contact and how to reach them',
      industry: 'the line of business',
      size: 'how many work there',
      system: 'the system',
      place: 'the municipality',
      needs: 'what the client needs',
    },
  },
};
