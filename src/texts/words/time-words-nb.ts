import type { TimeAct, TimeWork } from '../../domain/time/index.ts';

/** What time is spent on, and what somebody did that took time. */
export const timeWordsNb = {
  timeWorks: {
    bookkeeping: 'bokføring',
    payroll: 'lønn',
    'vat-return': 'mva-melding',
    'year-end': 'årsoppgjør',
    advice: 'rådgivning',
    meeting: 'møte',
    sorting: 'sortering',
    coding: 'kontering',
    reconciling: 'avstemming',
    chasing: 'oppfølging',
    fetching: 'henting',
    administration: 'administrasjon',
    training: 'kurs og opplæring',
    other: 'annet',
  } satisfies Record<TimeWork, string>,
  timeActs: {
    judged: { one: 'godtatt levering', many: 'godtatte leveringer' },
    returned: { one: 'sendt tilbake', many: 'sendt tilbake' },
    placed: { one: 'fil lagt på plass', many: 'filer lagt på plass' },
    joined: { one: 'sammensatt dokument', many: 'sammensatte dokumenter' },
    paper: { one: 'papirlevering registrert', many: 'papirleveringer registrert' },
    answer: { one: 'svar sett på', many: 'svar sett på' },
    called: { one: 'samtale', many: 'samtaler' },
    asked: { one: 'gang spurt', many: 'ganger spurt' },
    settled: { one: 'spørsmål avklart', many: 'spørsmål avklart' },
  } satisfies Record<TimeAct, { one: string; many: string }>,
};
