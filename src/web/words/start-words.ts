import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setAnswerLanguage } from '../api/send-request.ts';
import { keepLanguage, type Language } from './language.ts';
import { nb } from './nb.ts';
import type { absenceCalendar } from './nb/absence-calendar.ts';
import type { access } from './nb/access.ts';
import type { agreementEditor } from './nb/agreement-editor.ts';
import type { capacity } from './nb/capacity.ts';
import type { conduct } from './nb/conduct.ts';
import type { course } from './nb/course.ts';
import type { handover } from './nb/handover.ts';
import type { holdout } from './nb/holdout.ts';
import type { hoursWon } from './nb/hours-won.ts';
import type { inbox } from './nb/inbox.ts';
import type { keeping } from './nb/keeping.ts';
import type { ledger } from './nb/ledger.ts';
import type { meetingTimes } from './nb/meeting-times.ts';
import type { meetings } from './nb/meetings.ts';
import type { moveJob } from './nb/move-job.ts';
import type { newDates } from './nb/new-dates.ts';
import type { objections } from './nb/objections.ts';
import type { operator } from './nb/operator.ts';
import type { overtime } from './nb/overtime.ts';
import type { priceAdjustment } from './nb/price-adjustment.ts';
import type { questions } from './nb/questions.ts';
import type { referral } from './nb/referral.ts';
import type { retention } from './nb/retention.ts';
import type { review } from './nb/review.ts';
import type { stance } from './nb/stance.ts';
import type { talk } from './nb/talk.ts';
import type { time } from './nb/time.ts';
import type { verify } from './nb/verify.ts';
import type { weekend } from './nb/weekend.ts';
import type { whatIf } from './nb/what-if.ts';
import type { year } from './nb/year.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof nb;
      absenceCalendar: typeof absenceCalendar;
      access: typeof access;
      capacity: typeof capacity;
      conduct: typeof conduct;
      course: typeof course;
      editor: typeof agreementEditor;
      handover: typeof handover;
      holdout: typeof holdout;
      hoursWon: typeof hoursWon;
      inbox: typeof inbox;
      keeping: typeof keeping;
      ledger: typeof ledger;
      meetingTimes: typeof meetingTimes;
      meetings: typeof meetings;
      moveJob: typeof moveJob;
      newDates: typeof newDates;
      objections: typeof objections;
      operator: typeof operator;
      overtime: typeof overtime;
      prices: typeof priceAdjustment;
      questions: typeof questions;
      referral: typeof referral;
      retention: typeof retention;
      review: typeof review;
      stance: typeof stance;
      talk: typeof talk;
      time: typeof time;
      verify: typeof verify;
      weekend: typeof weekend;
      whatIf: typeof whatIf;
      year: typeof year;
    };
  }
}

/** Bokmål comes with the first page; English is fetched by those who ask for it. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { nb: { translation: nb } },
    lng: 'nb',
    fallbackLng: 'nb',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await changeWords(language);
}

export async function changeWords(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  setAnswerLanguage(language);
  keepLanguage(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
