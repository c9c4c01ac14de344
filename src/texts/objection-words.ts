import type { ObjectionKind, ObjectionOutcome } from '../domain/objection/index.ts';
import type { StopAnswer } from '../domain/surcharge/index.ts';
import type { Language } from './language.ts';

/** How a letter of the lead's own left the office. */
export type LetterWay = 'by-hand' | 'post' | 'registered-post' | 'email';

interface ObjectionWords {
  /** After "does not agree with". */
  matters: Record<ObjectionKind, string>;
  /** After "the client was found". */
  outcomes: Record<ObjectionOutcome, string>;
  /** After "chose". */
  stopAnswers: Record<StopAnswer, string>;
  /** After "it was sent". */
  sentBy: Record<LetterWay, string>;
}

/** What a client may disagree with and how it ended, in a sentence. */
export const objectionWords: Record<Language, ObjectionWords> = {
  nb: {
    matters: {
      'received-day': 'dagen noe kom',
      deadline: 'leveringsfristen',
      return: 'at noe ble sendt tilbake',
      question: 'et spørsmål',
      surcharge: 'et tillegg',
    },
    outcomes: { upheld: 'medhold', partly: 'delvis medhold', 'not-upheld': 'ikke medhold' },
    stopAnswers: {
      talk: 'samtalen',
      'later-slot': 'et senere tidspunkt med pris',
      parting: 'å skille lag',
    },
    sentBy: {
      'by-hand': 'overlevert for hånd',
      post: 'i posten',
      'registered-post': 'rekommandert',
      email: 'på e-post fra egen konto',
    },
  },
  en: {
    matters: {
      'received-day': 'the day on which something came',
      deadline: 'the deadline',
      return: 'something being sent back',
      question: 'a question',
      surcharge: 'a surcharge',
    },
    outcomes: { upheld: 'right', partly: 'right in part', 'not-upheld': 'not right' },
    stopAnswers: { talk: 'the talk', 'later-slot': 'a later slot with a price', parting: 'to part' },
    sentBy: {
      'by-hand': 'by hand',
      post: 'by post',
      'registered-post': 'by registered post',
      email: 'by e-mail from the lead’s own account',
    },
  },
};
