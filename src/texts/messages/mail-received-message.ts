import type { Language } from '../language.ts';
import { greetingOf } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';
import { renderMessage } from './render-message.ts';

export interface MailReceivedFacts {
  language: Language;
  /** Empty where nobody vouches for who it is. */
  recipientName: string;
  office: { name: string; brandColour: string };
  /** Whether the sender is known to be the contact. */
  verified: boolean;
}

/** That a mail has come, and nothing of what it said: the address it claims to be from may be somebody else's. */
export function composeMailReceived({ language, recipientName, office, verified }: MailReceivedFacts): ComposedMessage {
  const words = wordsIn[language];
  return renderMessage({
    language,
    subject: words.subject,
    brandColour: office.brandColour,
    band: { title: office.name },
    greeting: greetingOf({ language, recipientName }),
    blocks: [{ paragraph: words.received }, { paragraph: verified ? words.looksSoon : words.notVerified }],
    signature: [office.name],
    foot: words.foot,
  });
}

const wordsIn = {
  nb: {
    subject: 'Vi har fått e-posten din',
    received: 'Vi har fått e-posten din. Du trenger ikke sende den på nytt.',
    looksSoon: 'Du får en kvittering når vi har sett hva den gjelder.',
    notVerified: 'Vi kan ikke se sikkert hvem den kommer fra. Kontoret ser på den før den brukes.',
    foot: 'Har du ikke sendt noe til oss, kan du se bort fra denne. Du får høyst én slik melding om dagen.',
  },
  en: {
    subject: 'We have your e-mail',
    received: 'We have your e-mail. You need not send it again.',
    looksSoon: 'You get a receipt when we have seen what it is about.',
    notVerified: 'We cannot be sure who it comes from. The office looks at it before it is used.',
    foot: 'If you have sent us nothing, you can ignore this one. You get at most one such message a day.',
  },
};
