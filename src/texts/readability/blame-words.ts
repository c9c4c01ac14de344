import type { Language } from '../language.ts';

/**
 * Words that lay blame, make a habit of what happened, or speak of breach, each with its forms: they stand on no page that a client is shown. Beside
 * the words for careless work: "always" and "never", which no record can bear out; "excuse", which judges a reason; "purring", which is about unpaid
 * money; and the words of breach, which only the engagement lead may use, in a letter of the lead's own (regnskapsførerloven § 5-4).
 */
export const blameWords: Readonly<Record<Language, readonly string[]>> = {
  nb: wordsOf(`
    slurv slurven slurve slurver slurvet slurvete slurving slurvingen
    somle somler somlet somlete somling somlingen
    rotet rotete rotehode rotehodet
    alltid aldri
    skyld skylden skylda skyldig skyldige
    dårlig dårlige dårligere dårligst dårligste
    unnskyldning unnskyldningen unnskyldninger unnskyldningene
    bortforklaring bortforklaringen bortforklaringer bortforklaringene bortforklare bortforklarer
    purre purrer purret purring purringen purringer purringene purregebyr purregebyret purrebrev
    glemsk glemske glemsom glemsomt
    doven dovent dovne latskap
    uansvarlig uansvarlige ansvarsløs ansvarsløst ansvarsløse
    useriøs useriøst useriøse
    uorden kaos kaotisk kaotiske
    svikt svikte svikter sviktet
    forsømme forsømmer forsømte forsømt forsømmelse forsømmelsen forsømmelser
    uholdbar uholdbart uholdbare uakseptabel uakseptabelt uakseptable
    håpløs håpløst håpløse
    skuffet skuffende irritert irriterende
    skam skamme skammer pinlig pinlige
    mislighold misligholdet misligholde misligholder misligholdt kontraktsbrudd lovbrudd lovbruddet
  `),
  en: wordsOf(`
    sloppy sloppily sloppiness
    careless carelessly carelessness
    messy mess disorganised disorganized
    always never
    fault faults blame blamed blames guilty guilt
    bad badly poor poorly
    excuse excuses excused
    dunning
    lazy laziness forgetful
    irresponsible irresponsibly unprofessional
    chaos chaotic
    fail fails failed failing failure failures
    neglect neglects neglected negligent negligence
    unacceptable hopeless
    disappointed disappointing annoyed annoying
    shame shameful embarrassing
    breach breaches breached
  `),
};

/** The same as more than one word. */
export const blamePhrases: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'du burde',
    'dere burde',
    'du skulle ha',
    'dere skulle ha',
    'du må lære',
    'dere må lære',
    'du glemte',
    'dere glemte',
    'ta deg sammen',
    'skjerp deg',
    'skjerpe deg',
    'skjerpe dere',
    'gang på gang',
    'igjen og igjen',
    'nok en gang',
    'fortsatt ikke',
  ],
  en: [
    'you should have',
    'you ought to',
    'you must learn',
    'you forgot',
    'pull yourself together',
    'again and again',
    'time and again',
    'once again',
    'still not',
    'as usual',
  ],
};

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
