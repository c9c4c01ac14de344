import type { MeetingMinutes } from '../../domain/meeting/index.ts';
import { talkAgenda } from '../../domain/meeting/index.ts';
import type { Language } from '../language.ts';
import { placeInWords } from '../meeting/place-in-words.ts';
import {
  composeMeetingMinutes,
  composeMeetingNews,
  composeMeetingOffer,
  type MeetingNewsFacts,
} from './meeting-messages.ts';
import type { ComposedMessage } from './message.ts';
import { at, brattli, letterhead, on } from './messages.testdata.ts';

const parties = {
  officeName: 'Nordlys Regnskap',
  hostName: 'Ingrid Solheim',
  clientName: brattli.name,
  attendeeName: 'Jo Brattli',
};
const slot = { on: on('2027-09-23'), from: at('10:00'), to: at('11:00') };

export const sampleMinutes: MeetingMinutes = {
  heldOn: slot.on,
  present: ['Ingrid Solheim', 'Jo Brattli'],
  items: [
    {
      heading: { topic: 'how-it-has-been' },
      said: 'Bilagene kom seint.\nVi ringte for lite.',
      decisions: [
        { words: 'sender bilag hver uke', owner: 'client', byOn: on('2027-10-01'), changesAgreement: true },
        { words: 'ringer første mandag i måneden', owner: 'office', changesAgreement: false },
      ],
    },
    { heading: { words: 'Ny bil' }, said: '', decisions: [] },
  ],
};

/** What is written of a meeting, one of each. */
export function everyMeetingMessage(language: Language): Record<string, ComposedMessage> {
  const from = { ...letterhead(language), contactFor: [] };
  const toHost = { ...from, recipientName: 'Ingrid Solheim', leadName: '' };
  const place = placeInWords({ kind: 'office', address: 'Storgata 1, Hamar' }, parties, 'client', language).sentence;
  const news = (told: MeetingNewsFacts['told']['news'], reader: MeetingNewsFacts['reader']): ComposedMessage =>
    composeMeetingNews(reader === 'host' ? toHost : from, brattli, {
      told: { news: told, slot },
      reader,
      parties,
      place,
    });
  return {
    'meeting offered': composeMeetingOffer(from, brattli, {
      hostName: parties.hostName,
      lengthMinutes: 60,
      place,
      fromOn: on('2027-09-20'),
      toOn: on('2027-10-01'),
      answerByOn: on('2027-09-29'),
      agenda: talkAgenda,
    }),
    'meeting booked': news('booked', 'client'),
    'meeting booked, to the host': news('booked', 'host'),
    'meeting moved': news('moved', 'client'),
    'meeting moved by the office': news('moved-by-office', 'client'),
    'meeting elsewhere': news('changed', 'client'),
    'meeting cancelled': news('cancelled', 'client'),
    'meeting held by others': news('removed', 'host'),
    'meeting minutes': composeMeetingMinutes(from, brattli, sampleMinutes, parties),
  };
}
