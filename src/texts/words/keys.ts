import type { SilenceReason } from '../../domain/reminder/index.ts';

/** Why nothing goes to a client on a day: the domain's reasons, and those that belong to the person or the office and not to the duty. */
export type SilenceKey =
  SilenceReason | 'between-steps' | 'no-address' | 'no-text-message' | 'bounced' | 'later' | 'sending-stopped';

/** The two ends of a document's name: on a list, in a sentence, one of them, and the one that is spoken of. */
export interface DocumentWords {
  /** `Kvitteringer`, as it stands on a list. */
  label: string;
  /** `kvitteringer`, `the receipts`: after "send us". */
  inSentence: string;
  /** `kvittering`, `receipt`: before a number. */
  one: string;
  /** `kvitteringen`, `the receipt`: after "a new photo of". */
  theOne: string;
}

/** Something that needs a person: its name, and the next step. */
export interface TaskWords {
  label: string;
  todo: string;
}

/** A reason to send something back: its name for the office, and the sentence that the client reads. */
export interface ReturnWords {
  label: string;
  toClient: string;
}

/** Something that the law sets a day for: its name, and the name in a sentence. */
export interface ReportWords {
  /** `Mva-melding`, `VAT return`, as it stands on a list. */
  label: string;
  /** `mva-meldingen`, `the VAT return`: after "the deadline of". */
  theOne: string;
}

/** Something with a date of its own in the client's business. */
export interface EventWords {
  /** `Lønning`, as it stands on a list. */
  label: string;
  /** `hver lønning`, `every payday`: after "before", "after" and "for". */
  each: string;
  /** `lønningsdagen`, `payday`: what days are counted from. */
  theDay: string;
  /** `lønn`, `pay on`: before its date. */
  dated: string;
}

/** Something that a client has several of. */
export interface RepeatedWords {
  /** `Bankkonto`, as it stands on a list. */
  label: string;
  /** `for hver bankkonto`: after the name of a document. */
  forEach: string;
}

/** What the volume of a package is counted in. */
export interface CountedWords {
  one: string;
  many: string;
  /** `hvert bilag`: before "beyond that". */
  each: string;
}
