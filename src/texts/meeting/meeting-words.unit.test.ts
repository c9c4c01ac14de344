import { describe, expect, it, test } from 'vitest';
import { calendarDate as on, timeOfDay as at } from '../../domain/kernel/index.ts';
import { agendaTopics, talkAgenda, type MeetingPlace } from '../../domain/meeting/index.ts';
import { languages } from '../language.ts';
import { headingInWords } from './agenda-words.ts';
import { cancelledInCalendar, meetingInCalendar } from './meeting-in-calendar.ts';
import { meetingSubject, type MeetingNews } from './meeting-subject.ts';
import { minutesInWords } from './minutes-in-words.ts';

const parties = {
  officeName: 'Fjord Regnskap',
  hostName: 'Nora Berg',
  clientName: 'Brattli Bygg AS',
  attendeeName: 'Jo Brattli',
};
const office: MeetingPlace = { kind: 'office', address: 'Storgata 1, Hamar' };
const phone: MeetingPlace = { kind: 'phone', number: '+4791234567' };
const video: MeetingPlace = { kind: 'video', url: 'https://mote.example/rom/42?a=b,c;d' };
const slot = { on: on('2026-11-20'), from: at('09:00'), to: at('10:00') };

describe('the agenda of the talk', () => {
  it('reads the same way down in both languages', () => {
    expect(talkAgenda.map((heading) => headingInWords(heading, 'nb'))).toEqual([
      'Slik har det vært',
      'Hva det kostet oss begge',
      'Hva byrået selv kan gjøre bedre',
      'Slik vil vi ha det',
      'Avtalen og prisen',
      'Hvem gjør hva',
    ]);
    expect(talkAgenda.map((heading) => headingInWords(heading, 'en'))).toEqual([
      'How it has been',
      'What it has cost us both',
      'What the office itself can do better',
      'How we want it to be',
      'The agreement and the price',
      'Who does what',
    ]);
    expect(new Set(agendaTopics).size).toBe(6);
  });

  it('keeps the office’s own words, on one line', () => {
    expect(headingInWords({ words: ' Nytt\nlønnssystem ' }, 'nb')).toBe('Nytt lønnssystem');
  });
});

describe('a meeting in a calendar', () => {
  it('says to the client with whom, where, and where it is moved or declined', () => {
    expect(meetingInCalendar({ parties, place: office }, 'client', 'nb')).toEqual({
      title: 'Møte med Nora Berg, Fjord Regnskap',
      location: 'Fjord Regnskap, Storgata 1, Hamar',
      description:
        'Sted: Fjord Regnskap, Storgata 1, Hamar.\n\nVil du flytte møtet eller si nei, gjør du det på siden din. Lenken står i e-posten fra oss. Svar fra kalenderen når ikke fram.',
    });
  });

  it('says to whoever holds it with whom', () => {
    expect(meetingInCalendar({ parties, place: { kind: 'client', address: 'Brattlivegen 4' } }, 'host', 'en')).toEqual({
      title: 'Meeting with Brattli Bygg AS',
      location: 'Brattli Bygg AS, Brattlivegen 4',
      description:
        'With Jo Brattli. Place: Brattli Bygg AS, Brattlivegen 4.\n\nMove or cancel it in Takt. Answers from the calendar reach nobody.',
    });
  });

  it('on the phone says who calls; the host has the number to press', () => {
    const client = meetingInCalendar({ parties, place: phone }, 'client', 'nb');
    expect([client.location, client.url]).toEqual(['Telefon: Nora ringer 912 34 567', undefined]);
    expect(client.description).toMatch(/^Nora ringer deg på 912 34 567\.\n/);
    const host = meetingInCalendar({ parties, place: phone }, 'host', 'nb');
    expect([host.location, host.url]).toEqual(['Telefon: 912 34 567', 'tel:+4791234567']);
    expect(host.description).toMatch(/^Med Jo Brattli\. Du ringer Jo Brattli på 912 34 567\.\n/);
  });

  it('by video has the address as it was given in all three places', () => {
    for (const reader of ['client', 'host'] as const) {
      const { location, url, description } = meetingInCalendar({ parties, place: video }, reader, 'en');
      expect([location, url]).toEqual([video.url, video.url]);
      expect(description.split('\n')[0]!.endsWith(`Meet by video: ${video.url}`)).toBe(true);
    }
  });

  it('lists the agenda only where it is asked for', () => {
    const { description } = meetingInCalendar({ parties, place: office, agenda: talkAgenda }, 'client', 'nb');
    expect(description.split('\n\n')[1]).toBe(
      'Dette snakker vi om:\n– Slik har det vært\n– Hva det kostet oss begge\n– Hva byrået selv kan gjøre bedre\n– Slik vil vi ha det\n– Avtalen og prisen\n– Hvem gjør hva',
    );
  });

  it('called off says that there is nothing to do', () => {
    expect(cancelledInCalendar(parties, 'client', 'cancelled', 'nb')).toEqual({
      title: 'Møte med Nora Berg, Fjord Regnskap',
      description: 'Møtet er avlyst. Du trenger ikke gjøre noe.',
    });
    expect(cancelledInCalendar(parties, 'host', 'removed', 'en').title).toBe('Meeting with Brattli Bygg AS');
  });

  it('lets nothing of a name become a line of its own, or turn the words after it', () => {
    const odd = { ...parties, hostName: 'Nora\r\nATTENDEE:x', clientName: 'Brattli\u202e Bygg' };
    expect(meetingInCalendar({ parties: odd, place: office }, 'client', 'nb').title).toBe(
      'Møte med Nora ATTENDEE:x, Fjord Regnskap',
    );
    expect(meetingInCalendar({ parties: odd, place: office }, 'host', 'nb').title).toBe('Møte med Brattli Bygg');
  });
});

describe('the subject of a mail', () => {
  test.each<[MeetingNews, string, string]>([
    [
      { news: 'offered', hostName: 'Nora Berg' },
      'Velg en tid for et møte med Nora',
      'Choose a time for a meeting with Nora',
    ],
    [{ news: 'offered', hostName: '' }, 'Velg en tid for et møte', 'Choose a time for a meeting'],
    [{ news: 'booked', slot }, 'Møte fredag 20. november kl. 09.00', 'Meeting on Friday 20 November at 09.00'],
    [
      { news: 'moved', slot },
      'Ny tid: møte fredag 20. november kl. 09.00',
      'New time: meeting on Friday 20 November at 09.00',
    ],
    [
      { news: 'moved-by-office', slot },
      'Passer ny tid? Møte fredag 20. november kl. 09.00',
      'Does a new time suit you? Meeting on Friday 20 November at 09.00',
    ],
    [
      { news: 'changed', slot },
      'Endret: møtet fredag 20. november kl. 09.00',
      'Changed: the meeting on Friday 20 November at 09.00',
    ],
    [
      { news: 'cancelled', slot },
      'Avlyst: møtet fredag 20. november kl. 09.00',
      'Cancelled: the meeting on Friday 20 November at 09.00',
    ],
    [
      { news: 'removed', slot },
      'Tiden er din igjen: møtet fredag 20. november kl. 09.00',
      'The time is yours again: the meeting on Friday 20 November at 09.00',
    ],
    [
      { news: 'minutes', heldOn: slot.on },
      'Referat fra møtet fredag 20. november',
      'Minutes of the meeting on Friday 20 November',
    ],
  ])('%j', (told, nb, en) => {
    expect([meetingSubject(told, 'nb'), meetingSubject(told, 'en')]).toEqual([nb, en]);
  });
});

describe('minutes in words', () => {
  const minutes = {
    heldOn: on('2026-11-20'),
    present: ['Nora Berg', 'Jo Brattli'],
    items: [
      { heading: { topic: 'how-it-has-been' as const }, said: '', decisions: [] },
      {
        heading: { topic: 'what-the-office-can-do-better' as const },
        said: 'Vi svarte sent i høst.\nDet blir bedre.',
        decisions: [{ words: 'svarer innen to dager', owner: 'office' as const, changesAgreement: true }],
      },
      {
        heading: { topic: 'who-does-what' as const },
        said: '',
        decisions: [
          { words: 'rydder i permen.', owner: 'client' as const, byOn: on('2026-12-04'), changesAgreement: false },
        ],
      },
    ],
  };

  it('leave out what nobody spoke of, and begin each decision with who does it', () => {
    expect(minutesInWords(minutes, parties, 'nb')).toEqual({
      title: 'Referat fra møtet fredag 20. november 2026',
      present: 'Til stede: Nora Berg og Jo Brattli.',
      items: [
        {
          heading: 'Hva byrået selv kan gjøre bedre',
          said: 'Vi svarte sent i høst.\nDet blir bedre.',
          decisions: ['Fjord Regnskap: svarer innen to dager. Kommer i et forslag til endret avtale.'],
        },
        {
          heading: 'Hvem gjør hva',
          said: '',
          decisions: ['Brattli Bygg AS: rydder i permen. Innen fredag 4. desember.'],
        },
      ],
    });
  });

  it('say the same in English', () => {
    const english = minutesInWords(minutes, parties, 'en');
    expect([english.title, english.present]).toEqual([
      'Minutes of the meeting on Friday 20 November 2026',
      'Present: Nora Berg and Jo Brattli.',
    ]);
    expect(english.items[1]!.decisions).toEqual(['Brattli Bygg AS: rydder i permen. By Friday 4 December.']);
    expect(minutesInWords({ ...minutes, present: [] }, parties, 'nb').present).toBe('');
  });
});

it('the words beg for nothing, regret nothing and shout at nobody', () => {
  const unwanted = /vennligst|purring|dessverre|please|unfortunately|sorry|!/i;
  const said = languages.flatMap((language) => [
    ...([office, phone, video] as const).flatMap((place) =>
      (['client', 'host'] as const).map((reader) =>
        JSON.stringify(meetingInCalendar({ parties, place, agenda: talkAgenda }, reader, language)),
      ),
    ),
    ...(['cancelled', 'removed'] as const).map((ended) =>
      JSON.stringify(cancelledInCalendar(parties, 'client', ended, language)),
    ),
  ]);
  expect(said.filter((text) => unwanted.test(text))).toEqual([]);
});
