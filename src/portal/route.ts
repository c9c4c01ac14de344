/** Where the person is. Kept in the address after `#/`, so that the phone's own back button works and a reload comes back. */
export type Route =
  | {
      screen:
        | 'list'
        | 'pages'
        | 'sending'
        | 'receipt'
        | 'when'
        | 'received'
        | 'companies'
        | 'calendar'
        | 'agreement'
        | 'devices'
        | 'meetings'
        | 'helping-on'
        | 'review'
        | 'handover'
        | 'year';
    }
  /** An agreement that waits for an answer; with the question on top, and the way to say no. */
  | { screen: ProposalPlace }
  /** For one duty, or for all that is missing. */
  | { screen: 'more-days'; obligationId: string | null }
  | { screen: 'returned' | 'move'; arrivalId: string }
  /** Where to go when the code was right. */
  | { screen: 'code'; goal: string };

export type ProposalPlace = (typeof proposalPlaces)[number];

const proposalPlaces = ['proposal', 'proposal-accept', 'proposal-decline'] as const;

const plain = [
  'pages',
  'sending',
  'receipt',
  'when',
  'received',
  'companies',
  'calendar',
  'agreement',
  'devices',
  'meetings',
  'helping-on',
  'review',
  'handover',
  'year',
  ...proposalPlaces,
] as const;

/** A fragment that begins with a slash is a place; anything else may be a link's token. */
export function isPlace(fragment: string): boolean {
  return fragment === '' || fragment.startsWith('/');
}

export function parseRoute(fragment: string): Route {
  const [name = '', ...rest] = fragment.replace(/^#?\//, '').split('/');
  const argument = rest.join('/');
  const screen = plain.find((one) => one === name);
  if (screen) return { screen };
  if (name === 'more-days') return { screen: 'more-days', obligationId: argument || null };
  if ((name === 'returned' || name === 'move') && argument) return { screen: name, arrivalId: argument };
  if (name === 'code') return { screen: 'code', goal: argument || 'received' };
  return { screen: 'list' };
}

export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'list':
      return '#/';
    case 'more-days':
      return route.obligationId ? `#/more-days/${route.obligationId}` : '#/more-days';
    case 'returned':
    case 'move':
      return `#/${route.screen}/${route.arrivalId}`;
    case 'code':
      return `#/code/${route.goal}`;
    default:
      return `#/${route.screen}`;
  }
}
