/** What the portal says of the year, in bokmål. Fetched with its screen. */
export const yearNb = {
  none: { title: 'Ikke noe år nå', lead: 'Det er ikke noe år i gang for deg nå.' },
  title: 'Året vårt',
  lead: 'Fra {{start}} til {{end}}. Så ser vi på det sammen.',
  paused: 'Året har en pause, og går videre {{day}}. Du trenger ikke gjøre noe.',
  over: 'Året er over. {{lead}} finner en tid der vi ser på det sammen.',
  days: 'Dagene våre',
  today: 'I dag',
  milestones: {
    'first-status': 'Du får et ark fra oss',
    'second-status': 'Du får et nytt ark',
    'third-status': 'Du får det tredje arket',
    'review-due': 'Vi ser på året sammen',
  },
  question: 'Lurer du på noe, eller passer noe ikke? Svar på en e-post fra {{lead}}, så finner vi ut av det.',
};
