import type { Language } from '../language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';

type SameShape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : SameShape<T[Key]> };

/** The shape that every language has: that of bokmål, with other words. */
export type Words = SameShape<typeof nb>;

export type TaskKindKey = keyof Words['taskKinds'];
export type WaiveReasonKey = keyof Words['waiveReasons'];
export type ReturnReasonKey = keyof Words['returnReasons'];
export type MessageKindKey = keyof Words['messageKinds'];
export type ContactScope = keyof Words['contactScopes'];
export type ErrorCode = keyof Words['errors'];

const catalogue: Record<Language, Words> = { nb, en };

/** The catalogue in one language. Example: `wordsOf('nb').documentTypes.receipts.label` → `Kvitteringer`. */
export function wordsOf(language: Language): Words {
  return catalogue[language];
}
