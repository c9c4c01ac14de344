import type { MeetingPlace } from '../../domain/meeting/index.ts';
import { formatMobile } from '../format-mobile.ts';
import type { Language } from '../language.ts';
import { cleanLine, firstNameOf } from '../messages/clean-line.ts';

/** Who meets whom. */
export interface MeetingParties {
  officeName: string;
  hostName: string;
  clientName: string;
  attendeeName: string;
}

/** Whose calendar the words are for. */
export type MeetingReader = 'client' | 'host';

/** A place as a calendar has it: a line, and an address that can be opened where there is one. */
export interface PlaceWords {
  /** `Fjord Regnskap, Storgata 1, Hamar`, `Telefon: Nora ringer 912 34 567`, or the address of the video room. */
  location: string;
  /** The same as a sentence. */
  sentence: string;
  /** The video room; for whoever is to call, the number. */
  url?: string;
}

/**
 * Where a meeting takes place. The address of a video room stands as the location too, since Outlook shows that and not the address beside it, and since
 * phones make a button of it.
 */
export function placeInWords(
  place: MeetingPlace,
  parties: MeetingParties,
  reader: MeetingReader,
  language: Language,
): PlaceWords {
  const words = wordsIn[language];
  switch (place.kind) {
    case 'office':
    case 'client': {
      const name = place.kind === 'office' ? parties.officeName : parties.clientName;
      const location = cleanLine(`${name}, ${place.address}`);
      return { location, sentence: words.at(location) };
    }
    case 'phone': {
      // A number is copied and dialled from a calendar: plain spaces, and nothing that a telephone does not know.
      const number = formatMobile(place.number).replaceAll('\u00a0', ' ');
      if (reader === 'host') {
        const sentence = words.youCall(cleanLine(parties.attendeeName), number);
        return { location: `${words.phone}: ${number}`, sentence, url: `tel:${place.number}` };
      }
      const host = firstNameOf(parties.hostName) || cleanLine(parties.officeName);
      return { location: `${words.phone}: ${words.calls(host, number)}`, sentence: words.callsYou(host, number) };
    }
    case 'video':
      return { location: place.url, sentence: words.video(place.url), url: place.url };
  }
}

const wordsIn = {
  nb: {
    phone: 'Telefon',
    at: (where: string) => `Sted: ${where}.`,
    calls: (host: string, number: string) => `${host} ringer ${number}`,
    callsYou: (host: string, number: string) => `${host} ringer deg på ${number}.`,
    youCall: (attendee: string, number: string) => `Du ringer ${attendee} på ${number}.`,
    // No full stop after an address: it would be taken for a part of it.
    video: (url: string) => `Møt på video: ${url}`,
  },
  en: {
    phone: 'Phone',
    at: (where: string) => `Place: ${where}.`,
    calls: (host: string, number: string) => `${host} calls ${number}`,
    callsYou: (host: string, number: string) => `${host} calls you on ${number}.`,
    youCall: (attendee: string, number: string) => `You call ${attendee} on ${number}.`,
    video: (url: string) => `Meet by video: ${url}`,
  },
} satisfies Record<Language, unknown>;
