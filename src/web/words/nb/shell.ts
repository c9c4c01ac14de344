export const shell = {
  week: 'Uken',
  clients: 'Kunder',
  tasks: 'Må følges opp',
  tasksShort: 'Følg opp',
  surcharges: 'Tillegg',
  sends: 'Dette sendes',
  outbox: 'Utboks',
  outside: 'Levert utenfor Takt',
  priceAdjustment: 'Prisjustering',
  people: 'Folk og kontor',
  import: 'Hent inn kunder',
  more: 'Mer',
  mainMenu: 'Hovedmeny',
  search: 'Søk',
  searchClients: 'Søk etter kunde',
  light: 'Lyst',
  dark: 'Mørkt',
  otherLanguage: 'English',
  signOut: 'Logg ut',
  skip: 'Hopp til innholdet',
  keys: 'Taster',
  close: 'Lukk',
  undo: 'Angre',
  cancel: 'Avbryt',
  save: 'Lagre',
  back: 'Tilbake',
  showAll: 'Vis alle {{count}}',
  showMore: 'Vis flere',
  today: 'I dag',
  tomorrow: 'I morgen',
  weekNumber: '{{date}}, uke {{week}}',
  done: 'Gjort.',
} as const;

export const demo = {
  name: 'Demokontor',
  nextDay: 'Neste dag',
  nextWeek: 'En uke fram',
  advancing: 'Går fram …',
  note: 'Oppdiktede kunder. Ingenting sendes ut av maskinen.',
} as const;

export const silence = {
  'no-mail-server': 'Ingenting sendes: det er ikke satt opp noen e-posttjener. Meldingene ligger i Utboks.',
  stopped: 'Utsendingen er stanset. Ingenting sendes før noen starter den igjen.',
  'clock-jump': 'Klokken har hoppet. Utsendingen er stanset til noen har sett på det.',
  look: 'Se Dette sendes',
} as const;

export const problems = {
  title: 'Dette gikk ikke',
  again: 'Prøv igjen',
  'no-connection': 'Vi får ikke kontakt med tjeneren. Det du har skrevet, står her fortsatt.',
  'http.403': 'Du har ikke tilgang til dette.',
  'http.404': 'Dette finnes ikke, eller er flyttet.',
  'http.409': 'Noen andre var først. Last siden på nytt og se hva som står nå.',
  'http.413': 'Filen er for stor.',
  'http.429': 'Det ble for mange forsøk. Vent litt og prøv igjen.',
  unknown: 'Noe gikk galt hos oss. Ingenting er endret. Prøv igjen om litt.',
  loading: 'Henter …',
  pageMissing: 'Denne siden finnes ikke.',
  toWeek: 'Gå til Uken',
} as const;

export const keyWords = {
  title: 'Taster',
  hint: 'Tastene er av mens du skriver i et felt.',
  on: 'Bruk taster',
  everywhere: 'Overalt',
  here: 'På denne siden',
  search: 'søk',
  help: 'alle taster',
  undo: 'angre',
  sends: 'Dette sendes',
  next: 'ned',
  previous: 'opp',
  open: 'åpne',
  mark: 'merk',
  filter: 'filter',
  sort: 'sortering',
} as const;

export const fields = {
  dateHint: 'Skriv 20.3, fredag eller om 3 dager',
  dateUnknown: 'Vi skjønner ikke datoen. Skriv for eksempel 20.3 eller fredag.',
  required: 'Må fylles ut.',
  chooseFile: 'Velg fil',
} as const;
