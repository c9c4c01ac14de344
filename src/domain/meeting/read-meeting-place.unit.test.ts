import { expect, test } from 'vitest';
import { readMeetingPlace, type MeetingPlace } from './index.ts';

test.each<[string, MeetingPlace, string | MeetingPlace]>([
  ['the office', { kind: 'office', address: ' Storgata 1, Hamar ' }, { kind: 'office', address: 'Storgata 1, Hamar' }],
  ['nowhere', { kind: 'client', address: ' ' }, 'meeting.place-address'],
  ['a letter in place of an address', { kind: 'client', address: 'x'.repeat(501) }, 'meeting.place-address'],
  ['a number', { kind: 'phone', number: '+4791234567' }, { kind: 'phone', number: '+4791234567' }],
  ['a number without its country', { kind: 'phone', number: '91234567' }, 'meeting.place-phone'],
  ['words for a number', { kind: 'phone', number: '+47 ring meg' }, 'meeting.place-phone'],
  [
    'a video room',
    { kind: 'video', url: ' https://teams.example.com/l/meetup-join/19%3ameeting?context=%7b%22Tid%22%7d#a ' },
    { kind: 'video', url: 'https://teams.example.com/l/meetup-join/19%3ameeting?context=%7b%22Tid%22%7d#a' },
  ],
  [
    'a video room at a port',
    { kind: 'video', url: 'https://mote.example:8443/rom' },
    { kind: 'video', url: 'https://mote.example:8443/rom' },
  ],
  ['a room in the clear', { kind: 'video', url: 'http://mote.example/rom' }, 'meeting.place-video'],
  ['a program', { kind: 'video', url: 'javascript:alert(1)' }, 'meeting.place-video'],
  ['a name and a password', { kind: 'video', url: 'https://bank.example@ond.example/rom' }, 'meeting.place-video'],
  [
    'two lines',
    { kind: 'video', url: 'https://mote.example/rom\r\nATTENDEE:mailto:x@y.example' },
    'meeting.place-video',
  ],
  ['words after it', { kind: 'video', url: 'https://mote.example/rom kode 1234' }, 'meeting.place-video'],
  ['a bare host', { kind: 'video', url: 'https://localhost/rom' }, 'meeting.place-video'],
])('%s', (_, place, expected) => {
  if (typeof expected === 'string')
    expect(() => readMeetingPlace(place)).toThrow(expect.objectContaining({ code: expected }));
  else expect(readMeetingPlace(place)).toEqual(expected);
});
