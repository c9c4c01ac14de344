import type { agreement as nb } from '../nb/agreement.ts';
import type { Shape } from '../shape.ts';

export const agreement: Shape<typeof nb> = {
  templates: 'Agreement templates',
  make: 'New agreement',
  change: 'Change the agreement',
  draftNew: 'New agreement',
  draftChange: 'Change no. {{number}}',
  from: 'holds from {{date}}',
  answerBy: 'answer by {{date}}',
  states: {
    draft: 'draft',
    sent: 'waiting for an answer',
    accepted: 'accepted',
    declined: 'declined',
    withdrawn: 'withdrawn',
    expired: 'not answered',
  },
  answered: '{{answered}} of {{of}} have accepted',
  notOpened: 'not opened',
  all: {
    title: 'Agreements',
    intro:
      'What waits for an answer, and what is being written. You begin a new agreement or a change on the client’s page.',
    sent: 'Waiting for an answer',
    nothingSent: 'No agreement waits for an answer.',
    drafts: 'Drafts',
    noDrafts: 'No drafts. Open a client and choose “New agreement” or “Change the agreement”.',
    ended: 'Last 30 days',
  },
  earlier: 'Earlier proposals',
  start: {
    title: 'Begin an agreement',
    from: 'Begin with',
    inForce: 'The agreement in force',
    template: 'A template',
    client: "Another client's agreement",
    whichTemplate: 'Template',
    whichClient: 'Client',
    noClient: 'Choose a client.',
    startOn: 'Holds from',
    save: 'Begin',
  },
};
