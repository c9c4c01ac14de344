export const shell = {
  week: 'The week',
  clients: 'Clients',
  tasks: 'Needs a person',
  tasksShort: 'Follow up',
  surcharges: 'Surcharges',
  sends: 'What goes out',
  outbox: 'Outbox',
  outside: 'Delivered elsewhere',
  priceAdjustment: 'Price adjustment',
  people: 'People and office',
  import: 'Bring in clients',
  more: 'More',
  mainMenu: 'Main menu',
  search: 'Search',
  searchClients: 'Search for a client',
  light: 'Light',
  dark: 'Dark',
  otherLanguage: 'Norsk',
  signOut: 'Sign out',
  skip: 'Skip to the content',
  keys: 'Keys',
  close: 'Close',
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  back: 'Back',
  showAll: 'Show all {{count}}',
  showMore: 'Show more',
  today: 'Today',
  tomorrow: 'Tomorrow',
  weekNumber: '{{date}}, week {{week}}',
  done: 'Done.',
};

export const demo = {
  name: 'Demo office',
  nextDay: 'Next day',
  nextWeek: 'A week on',
  advancing: 'Moving on …',
  note: 'Invented clients. Nothing leaves this machine.',
};

export const silence = {
  'no-mail-server': 'Nothing is sent: no mail server has been set. The messages lie in the outbox.',
  stopped: 'Sending is stopped. Nothing goes until someone starts it again.',
  'clock-jump': 'The clock has jumped. Sending is stopped until someone has looked at it.',
  look: 'See What goes out',
};

export const problems = {
  title: 'This did not work',
  again: 'Try again',
  'no-connection': 'We cannot reach the server. What you have written is still here.',
  'http.403': 'You do not have access to this.',
  'http.404': 'This does not exist, or has been moved.',
  'http.409': 'Someone else was first. Reload the page and see what stands now.',
  'http.413': 'The file is too large.',
  'http.429': 'Too many attempts. Wait a little and try again.',
  unknown: 'Something went wrong on our side. Nothing has changed. Try again in a while.',
  loading: 'Loading …',
  pageMissing: 'There is no such page.',
  toWeek: 'Go to The week',
};

export const keyWords = {
  title: 'Keys',
  hint: 'The keys are off while you write in a field.',
  on: 'Use keys',
  everywhere: 'Everywhere',
  here: 'On this page',
  search: 'search',
  help: 'all keys',
  undo: 'undo',
  sends: 'What goes out',
  next: 'down',
  previous: 'up',
  open: 'open',
  mark: 'mark',
  filter: 'filter',
  sort: 'sorting',
};

export const fields = {
  dateHint: 'Write 20.3, Friday or in 3 days',
  dateUnknown: 'We do not understand the date. Write for example 20.3 or Friday.',
  required: 'Must be filled in.',
  chooseFile: 'Choose file',
};
