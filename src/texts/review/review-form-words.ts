import type { Rating, ReviewQuestion, ReviewSide, ReviewWish } from '../../domain/review/index.ts';
import type { Language } from '../language.ts';

interface ReviewFormWords {
  title: string;
  /** Why it can be written freely. */
  unseen: string;
  questions: Readonly<Record<ReviewQuestion, string>>;
  ratings: Readonly<Record<Rating, string>>;
  cannotSay: string;
  own: Readonly<Record<'works' | 'change' | 'words', string>>;
  wishHeading: string;
  wishes: Readonly<Record<ReviewSide, Readonly<Record<ReviewWish, string>>>>;
  otherIsIn: string;
  otherIsNotIn: string;
  openWithout: string;
  isOpen: string;
}

/** What the form of the joint review says, to either side. */
export const reviewFormWords: Readonly<Record<Language, ReviewFormWords>> = {
  nb: {
    title: 'Hvordan har året vært?',
    unseen: 'Ingen ser svarene før begge er inne.',
    questions: {
      'own-deliveries': 'Leveringen fra dere',
      answers: 'Svar og hjelp fra oss',
      reports: 'Rapportene, er de til nytte?',
      promises: 'Holder vi det vi lover?',
      'working-together': 'Hvordan er det å jobbe sammen?',
      deliveries: 'Leveringen fra kunden',
      replies: 'Svar på det vi spør om',
    },
    ratings: { 1: 'Ikke bra', 2: 'Ikke helt', 3: 'Greit', 4: 'Bra', 5: 'Svært bra' },
    cannotSay: 'Vet ikke',
    own: { works: 'Hva virker bra?', change: 'Hva bør bli annerledes?', words: 'Noe mer?' },
    wishHeading: 'Hva vil du nå?',
    wishes: {
      client: { continue: 'Fortsette', adjust: 'Endre noe', leave: 'Finne et annet byrå' },
      office: { continue: 'Fortsette', adjust: 'Justere', leave: 'Anbefale et annet byrå' },
    },
    otherIsIn: 'Den andre har svart. Du ser det når du har svart selv.',
    otherIsNotIn: 'Den andre har ikke svart ennå.',
    openWithout: 'Åpne uten svaret fra den andre. Etterpå kan ingen av dere endre noe.',
    isOpen: 'Begge ser svarene nå. Ingen kan endre dem.',
  },
  en: {
    title: 'How has the year been?',
    unseen: 'Nobody sees the answers before both are in.',
    questions: {
      'own-deliveries': 'What you hand in',
      answers: 'Answers and help from us',
      reports: 'The reports, are they of use?',
      promises: 'Do we keep what we promise?',
      'working-together': 'How is it to work together?',
      deliveries: 'What the client hands in',
      replies: 'Answers to what we ask',
    },
    ratings: { 1: 'Not good', 2: 'Not quite', 3: 'All right', 4: 'Good', 5: 'Very good' },
    cannotSay: 'Don’t know',
    own: { works: 'What works well?', change: 'What should be different?', words: 'Anything else?' },
    wishHeading: 'What would you like now?',
    wishes: {
      client: { continue: 'Go on', adjust: 'Change something', leave: 'Find another office' },
      office: { continue: 'Go on', adjust: 'Adjust', leave: 'Recommend another office' },
    },
    otherIsIn: 'The other side has answered. You see it when you have answered too.',
    otherIsNotIn: 'The other side has not answered yet.',
    openWithout: 'Open without the other side’s answer. After that neither of you can change anything.',
    isOpen: 'Both of you see the answers now. Nobody can change them.',
  },
};
