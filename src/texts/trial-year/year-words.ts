import type { MilestoneKind, TargetStanding, TrialYearState, YearPauseReason } from '../../domain/trial-year/index.ts';
import type { Language } from '../language.ts';

interface YearWords {
  /** As the line of the year has them, and inside a sentence. */
  milestones: Readonly<Record<MilestoneKind, string>>;
  states: Readonly<Record<TrialYearState | 'not-started', string>>;
  pauseReasons: Readonly<Record<YearPauseReason, string>>;
  standings: Readonly<Record<TargetStanding, string>>;
}

/** What is named of a year wherever it is shown: in the record, on the office's page and on the client's. */
export const yearWords: Readonly<Record<Language, YearWords>> = {
  nb: {
    milestones: {
      'first-status': 'første status',
      'second-status': 'andre status',
      halfway: 'se på halvveis',
      'third-status': 'tredje status',
      'book-review': 'avtale felles vurdering',
      'review-due': 'felles vurdering',
      'review-overdue': 'felles vurdering, ti virkedager etter',
    },
    states: {
      'not-started': 'Begynner snart',
      running: 'I gang',
      paused: 'På pause',
      stopped: 'Stanset',
      ended: 'Avsluttet',
    },
    pauseReasons: {
      'client-pause': 'kunden har en pause',
      illness: 'sykdom',
      other: 'noe annet',
      stopped: 'året var stanset',
    },
    standings: { met: 'Nådd', 'on-the-way': 'På vei', 'not-on-the-way': 'Ikke på vei', 'not-known': 'For tidlig å si' },
  },
  en: {
    milestones: {
      'first-status': 'first status',
      'second-status': 'second status',
      halfway: 'look at it halfway',
      'third-status': 'third status',
      'book-review': 'arrange the joint review',
      'review-due': 'joint review',
      'review-overdue': 'joint review, ten working days after',
    },
    states: {
      'not-started': 'Begins soon',
      running: 'Under way',
      paused: 'Paused',
      stopped: 'Stopped',
      ended: 'Ended',
    },
    pauseReasons: {
      'client-pause': 'the client has a pause',
      illness: 'illness',
      other: 'something else',
      stopped: 'the year was stopped',
    },
    standings: {
      met: 'Reached',
      'on-the-way': 'On the way',
      'not-on-the-way': 'Not on the way',
      'not-known': 'Too early to say',
    },
  },
};
