/** What stands in for something that is not known any more. */
export const recordPlaces = {
  nb: {
    duty: 'en levering',
    request: 'noe som hastet',
    item: 'et dokument',
    message: 'en melding',
    to: 'kontakten',
    staff: 'byrået',
    person: 'kontakten',
    takt: 'Takt',
    system: 'Et annet system',
    erased: 'Ordene er slettet.',
  },
  en: {
    duty: 'a delivery',
    request: 'something urgent',
    item: 'a document',
    message: 'a message',
    to: 'the contact',
    staff: 'the office',
    person: 'the contact',
    takt: 'Takt',
    system: 'Another system',
    erased: 'The words have been erased.',
  },
};
