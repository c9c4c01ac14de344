import { isSameData, type Instant } from '../kernel/index.ts';
import { deriveHandover, type HandoverFacts, type HandoverLine } from './derive-handover.ts';
import { findForbiddenWords } from './find-forbidden-words.ts';
import {
  stateAfter,
  type HandoverAct,
  type HandoverActor,
  type HandoverStep,
  type LineState,
} from './handover-step.ts';

export type HandoverRefusal =
  | 'no-such-line'
  /** It is for the other side to do. */
  | 'not-yours'
  /** The line is in no state in which this can be done. */
  | 'not-open'
  /** Nobody takes over yet. */
  | 'no-receiver'
  /** There is nothing to hand over: it does not apply, or something comes first. */
  | 'nothing-there'
  /** It holds something: that it is not there is no reason. */
  | 'something-there'
  /** A power is withdrawn; there is no other way to be done with it. */
  | 'must-be-withdrawn'
  /** The client's own documents are offered to the client, whoever else takes over. */
  | 'always-the-clients'
  | 'words-missing'
  /** The receiver has days left to answer. */
  | 'days-left';

export type HandoverDecision =
  | { outcome: 'changed'; step: HandoverStep }
  /** It is so already: a button that was pressed twice. */
  | { outcome: 'unchanged' }
  | { refused: HandoverRefusal }
  /** Nothing written here may speak of these. */
  | { refused: 'forbidden-words'; words: readonly string[] };

export interface GivenStep {
  key: string;
  by: HandoverActor;
  act: HandoverAct;
  /** Names that words may hold: the two offices, the client, people. */
  names: readonly string[];
}

/** From which states each act leads on. */
const from: Readonly<Record<HandoverAct['act'], readonly LineState[]>> = {
  prepare: ['open', 'disputed', 'not-applicable'],
  'hand-over': ['prepared'],
  // Whoever looked again may find it after all, or find later that something is missing.
  confirm: ['handed-over', 'disputed'],
  dispute: ['handed-over', 'confirmed', 'disputed'],
  settle: ['handed-over', 'disputed'],
  'mark-not-applicable': ['open', 'prepared', 'disputed'],
  withdraw: ['open'],
};

/**
 * Adds a step to a line, or says why it cannot be added. The office prepares, hands over, settles and withdraws; the receiver confirms or disputes, and for the
 * client's own documents that is the client. Words keep to what may be said, whoever writes them.
 * Example: the receiver disputes `material/…` with "Oktober mangler" → disputed; the office prepares it again, or settles it once they have talked.
 */
export function decideHandoverStep(facts: HandoverFacts, given: GivenStep, now: Instant): HandoverDecision {
  const line = deriveHandover(facts).lines.find(({ key }) => key === given.key);
  if (!line) return { refused: 'no-such-line' };
  const { act, by } = given;
  if (by.side !== sideFor(act, line, facts)) return { refused: 'not-yours' };
  if (line.state === stateAfter[act.act] && line.last !== null && isSameAct(line.last, act))
    return { outcome: 'unchanged' };
  if (!from[act.act].includes(line.state)) return { refused: 'not-open' };
  const refused = findRefusal(act, line, facts);
  if (refused !== undefined) return { refused };
  const words = 'words' in act ? findForbiddenWords(act.words, given.names) : [];
  if (words.length > 0) return { refused: 'forbidden-words', words };
  return { outcome: 'changed', step: { key: line.key, by, on: facts.today, at: now, holds: line.holds, ...act } };
}

function sideFor({ act }: HandoverAct, { content }: HandoverLine, { receiver }: HandoverFacts): HandoverActor['side'] {
  if (act !== 'confirm' && act !== 'dispute') return 'office';
  return content.item === 'own-documents' || receiver?.kind === 'client' ? 'client' : 'receiver';
}

function findRefusal(act: HandoverAct, line: HandoverLine, facts: HandoverFacts): HandoverRefusal | undefined {
  const { content, holds, next } = line;
  const isPower = content.item === 'powers-of-attorney' && content.held !== null;
  if (isPower && act.act !== 'withdraw') return 'must-be-withdrawn';
  switch (act.act) {
    case 'withdraw':
      return isPower ? undefined : 'not-open';
    case 'prepare':
      return holds.length === 0 ? 'nothing-there' : undefined;
    case 'hand-over':
      return facts.receiver === null && content.item !== 'own-documents' ? 'no-receiver' : undefined;
    case 'confirm':
      return undefined;
    case 'dispute':
      return isBlank(act.words) ? 'words-missing' : undefined;
    case 'settle':
      if (isBlank(act.words)) return 'words-missing';
      if (act.reason === 'talked-it-over') return undefined;
      if (line.state === 'disputed') return 'not-open';
      return next?.step === 'call-the-receiver' ? undefined : 'days-left';
    case 'mark-not-applicable':
      if (content.item === 'own-documents') return 'always-the-clients';
      if (act.reason === 'nothing-there' && holds.length > 0) return 'something-there';
      return act.reason === 'other' && isBlank(act.words) ? 'words-missing' : undefined;
  }
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function isSameAct(step: HandoverStep, act: HandoverAct): boolean {
  return Object.entries(act).every(([name, value]) => isSameData((step as Record<string, unknown>)[name], value));
}
