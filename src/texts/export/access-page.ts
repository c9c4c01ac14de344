import type { Language } from '../language.ts';

/** What an access export holds, as a page that anybody can open. */
export function accessPage(
  {
    name,
    madeAt,
    parts,
  }: {
    name: string;
    madeAt: string;
    parts: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  },
  officeName: string,
  language: Language,
): string {
  const words = wordsIn[language];
  const sections = Object.entries(parts).map(([part, rows]) => {
    const items = rows.map(
      (row) =>
        `<li><dl>${Object.entries(row)
          .map(([key, value]) => pair(key, value))
          .join('')}</dl></li>`,
    );
    return `<section><h2>${escape(words.parts[part] ?? part)} (${rows.length})</h2><ol>${items.join('\n')}</ol></section>`;
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escape(words.title)}: ${escape(name)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}dl{display:grid;grid-template-columns:14rem 1fr;gap:0 1rem}dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}li{margin-bottom:1rem}</style>
</head><body><h1>${escape(words.title)}: ${escape(name)}</h1><p>${escape(officeName)}. ${escape(words.made)} ${escape(madeAt)}.</p>
<p>${escape(words.intro)}</p>
${sections.join('\n')}
</body></html>
`;
}

function pair(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `<dt>${escape(key.replaceAll('_', ' '))}</dt><dd dir="auto">${escape(text)}</dd>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const wordsIn: Record<Language, { title: string; made: string; intro: string; parts: Record<string, string> }> = {
  nb: {
    title: 'Innsyn',
    made: 'Laget',
    intro:
      'Alt som er lagret om deg, også notater. Filene ligger ved siden av, og de samme opplysningene står i data.json.',
    parts: {
      person: 'Om deg',
      companies: 'Selskaper',
      messages: 'Meldinger',
      sent: 'Det du har sendt',
      answers: 'Svar i stedet for levering',
      questions: 'Spørsmål du har svart på',
      extensions: 'Ønsker om flere dager',
      objections: 'Det du var uenig i',
      talks: 'Samtaler som ble forberedt',
      requests: 'Hasteoppdrag',
      signed: 'Avtaler',
      sessions: 'Pålogginger',
      record: 'Logg og notater',
      conduct: 'Samarbeidet i tall, med karakter',
      absences: 'Fravær',
      calendar: 'Kalenderen som fravær leses fra',
      meetings: 'Møter',
      referrals: 'Hjelp videre til et annet byrå',
      reviews: 'Felles vurderinger',
      handovers: 'Overføringer',
      hours: 'Arbeidstid',
      busy: 'Tid som er lovet bort',
      overtime: 'Overtid du har valgt',
      time: 'Timer',
      tasks: 'Oppgaver',
    },
  },
  en: {
    title: 'Access',
    made: 'Made',
    intro:
      'Everything that is held about you, notes included. The files lie beside, and the same information stands in data.json.',
    parts: {
      person: 'About you',
      companies: 'Companies',
      messages: 'Messages',
      sent: 'What you have sent',
      answers: 'Answers instead of deliveries',
      questions: 'Questions that you answered',
      extensions: 'Wishes for more days',
      objections: 'What you did not agree with',
      talks: 'Talks that were prepared',
      requests: 'Urgent requests',
      signed: 'Agreements',
      sessions: 'Sign-ins',
      record: 'Record and notes',
      conduct: 'The co-operation in figures, with the grade',
      absences: 'Absences',
      calendar: 'The calendar that absences are read from',
      meetings: 'Meetings',
      referrals: 'Help on to another office',
      reviews: 'Joint reviews',
      handovers: 'Handovers',
      hours: 'Working hours',
      busy: 'Time that is promised away',
      overtime: 'Overtime that you have chosen',
      time: 'Hours',
      tasks: 'Tasks',
    },
  },
};
