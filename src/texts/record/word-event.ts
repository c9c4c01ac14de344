import { fillIn } from '../fill-in.ts';
import { capitalise } from '../format-list.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';
import type { EventToWord, RecordNames } from './event-to-word.ts';
import { recordEn } from './record-en.ts';
import { recordKey } from './record-key.ts';
import { recordNb } from './record-nb.ts';
import { recordPlaces } from './record-places.ts';
import { deriveRecordTokens } from './record-tokens.ts';

const sentencesIn = { nb: recordNb, en: recordEn };

/**
 * One or more whole sentences that say what happened, to whom and by whom, from the event alone and what its ids stand for. A detail that is not
 * known any more leaves its sentence out; the event is always told. Example: `Jo Brattli leverte kvitteringer for september og oktober 2026.
 * Filen heter «kvittering.jpg».`
 */
export function wordEvent(event: EventToWord, names: RecordNames, language: Language): string {
  const { kind, data } = event;
  const message = names.messages.get(String(data['message']));
  const tokens = deriveRecordTokens(event, names, language);
  const told = sentencesIn[language][recordKey(kind, data, message?.notice === 'free-this-time')]
    .split(/(?<=\.) /)
    .filter((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => Object.hasOwn(tokens, name!)))
    .map((sentence) => capitalise(fillIn(sentence, tokens).replace(/\.\.$/, '.')));
  const erased = data['words'] !== undefined && event.words === null ? [recordPlaces[language].erased] : [];
  return (told.length > 0 ? [...told, ...erased] : [`${wordsOf(language).recordKinds[kind]}.`, ...erased]).join(' ');
}
