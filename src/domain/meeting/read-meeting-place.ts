import { DomainError } from '../kernel/index.ts';
import type { MeetingPlace } from './meeting.ts';

/** Longer ones are no address. */
const lettersMax = 500;

/**
 * Reads a place as somebody wrote it. An address of a video room is opened by whoever presses it in a calendar, so only `https` is taken; a number is in
 * international form by then, `+4791234567`.
 *
 * Throws `DomainError` `meeting.place-address`, `meeting.place-phone` or `meeting.place-video`.
 */
export function readMeetingPlace(place: MeetingPlace): MeetingPlace {
  switch (place.kind) {
    case 'office':
    case 'client': {
      const address = place.address.trim();
      if (address === '' || address.length > lettersMax) throw new DomainError('meeting.place-address');
      return { kind: place.kind, address };
    }
    case 'phone':
      if (!/^\+[1-9]\d{6,14}$/.test(place.number)) throw new DomainError('meeting.place-phone');
      return place;
    case 'video': {
      const url = place.url.trim();
      if (
        !/^https:\/\/[\w-]+(\.[\w-]+)+(:\d+)?([/?#][!-~]*)?$/.test(url) ||
        /["<>\\^`{|}]/.test(url) ||
        url.length > lettersMax
      ) {
        throw new DomainError('meeting.place-video');
      }
      return { kind: 'video', url };
    }
  }
}
