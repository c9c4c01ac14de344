/** Clients, their earlier deliveries or hours: the kinds of import, with the fields of a row in the order in which they are shown. */
export const importKinds = ['clients', 'history', 'time'] as const;
export type ImportKind = (typeof importKinds)[number];

export const clientFields = [
  'name',
  'orgnr',
  'form',
  'vatTerm',
  'payday',
  'lead',
  'template',
  'agreementAcceptedOn',
  'agreementSigner',
] as const;
export const historyFields = ['client', 'document', 'period', 'dueOn', 'deliveredOn'] as const;
export const timeFields = [
  'client',
  'on',
  'person',
  'hours',
  'minutes',
  'work',
  'words',
  'orgnr',
  'project',
  'billable',
] as const;
export const contactFields = ['name', 'email', 'mobile', 'scopes'] as const;

export type OwnField = (typeof clientFields)[number] | (typeof historyFields)[number] | (typeof timeFields)[number];

export function ownFieldsOf(kind: ImportKind): readonly OwnField[] {
  return { clients: clientFields, history: historyFields, time: timeFields }[kind];
}
