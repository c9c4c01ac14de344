import type { Language } from './language.ts';

export interface RegistryFacts {
  answer: 'found' | 'absent' | 'deleted' | 'no-answer';
  vatRegistered: boolean;
  bankrupt: boolean;
  windingUp: boolean;
}

/** What Enhetsregisteret said of a number, in one or two sentences: first what would stop an engagement, else what is useful. */
export function registryText(facts: RegistryFacts, language: Language): string {
  const words = sentences[language];
  if (facts.answer !== 'found') return words[facts.answer];
  if (facts.bankrupt) return words.bankrupt;
  if (facts.windingUp) return words.windingUp;
  return facts.vatRegistered ? words.registered : words.notRegistered;
}

const sentences = {
  nb: {
    absent: 'Enhetsregisteret kjenner ikke dette nummeret. Se etter at det er riktig.',
    deleted: 'Foretaket er slettet i Enhetsregisteret. Se etter at nummeret er riktig.',
    'no-answer': 'Enhetsregisteret svarte ikke. Skriv navnet selv, så går det like bra.',
    bankrupt: 'Foretaket er konkurs, sier Enhetsregisteret.',
    windingUp: 'Foretaket er under avvikling, sier Enhetsregisteret.',
    registered: 'Funnet i Enhetsregisteret. Registrert for mva.',
    notRegistered: 'Funnet i Enhetsregisteret. Ikke registrert for mva.',
  },
  en: {
    absent: 'The register does not know this number. Check that it is right.',
    deleted: 'The company is deleted from the register. Check that the number is right.',
    'no-answer': 'The register did not answer. Write the name yourself; that is just as good.',
    bankrupt: 'The company is bankrupt, says the register.',
    windingUp: 'The company is being wound up, says the register.',
    registered: 'Found in the register. Registered for VAT.',
    notRegistered: 'Found in the register. Not registered for VAT.',
  },
};
