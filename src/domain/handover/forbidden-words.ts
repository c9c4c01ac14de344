/**
 * Words that speak of checks and reports against money laundering, in both languages at once, since who receives a letter may read either. What is said of it
 * to an outsider can be an offence, so that a word too many stands here rather than one too few (hvitvaskingsloven § 28). All are in small letters, with
 * `ø` as `o`, `å` as `a` and `æ` as `ae`.
 */

/** Found wherever their letters follow each other, whatever stands between: `hvit-vasking`, `due diligence`, `Antihvitvaskingsrutine`. */
export const forbiddenPhrases = [
  'hvitvask',
  'kvitvask',
  'okokrim',
  'kundetiltak',
  'kundekontroll',
  'legitimasjonskontroll',
  'identitetskontroll',
  'politiskeksponert',
  'reellrettighetshaver',
  'reellerettighetshaver',
  'risikoklassifiser',
  'risikokunde',
  'hoyrisiko',
  'hoyrisk',
  'hoyerisiko',
  'mtrapport',
  'undersokelsesplikt',
  'finansielletterretning',
  'okonomiskkriminalitet',
  'avsloringsforbud',
  'moneylaunder',
  'duediligence',
  'politicallyexposed',
  'beneficialowner',
  'knowyourcustomer',
  'knowyourclient',
  'highrisk',
  'financialintelligence',
  'financialcrime',
  'economiccrime',
  'tippingoff',
] as const;

/** Found inside one word only: across two, other words would be taken for them. */
export const forbiddenStems = [
  'mistenk',
  'mistank',
  'sanksjon',
  'terror',
  'politianmeld',
  'launder',
  'suspicio',
  'suspect',
  'sanction',
] as const;

/** Found only as words of their own, with or without points: `PEP`, `P.E.P.`, `hvvl.` */
export const forbiddenAbbreviations = [
  'pep',
  'pepen',
  'peper',
  'peps',
  'hvvl',
  'hvvf',
  'hvl',
  'aml',
  'amld',
  'kyc',
  'cdd',
  'efe',
  'fiu',
  'ofac',
] as const;
