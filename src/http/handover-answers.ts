import type { ForbiddenWords } from '../app/handover/change-handover.ts';
import type { HandoverSaved } from './contract/handover.ts';
import { accepted } from './refused.ts';

/** Saved, or the words that may not stand in it, so that whoever wrote them sees which. Whatever else was refused is thrown as a problem. */
export function toSaved(outcome: object | ForbiddenWords): HandoverSaved {
  if ('refused' in outcome && outcome.refused === 'forbidden-words') {
    return { saved: false, words: [...(outcome as ForbiddenWords).words] };
  }
  accepted(outcome);
  return { saved: true, words: [] };
}
