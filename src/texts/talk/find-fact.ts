import type { ClientFact, ClientPage } from '../../domain/talk/index.ts';

export type FactOf<Kind extends ClientFact['fact']> = Extract<ClientFact, { fact: Kind }>;

/** What a page tells of one kind; of most kinds there is one at most. */
export function findFact<Kind extends ClientFact['fact']>(
  { facts }: Pick<ClientPage, 'facts'>,
  kind: Kind,
): FactOf<Kind> | undefined {
  return facts.find((one): one is FactOf<Kind> => one.fact === kind);
}

export function factsOfKind<Kind extends ClientFact['fact']>(
  { facts }: Pick<ClientPage, 'facts'>,
  kind: Kind,
): FactOf<Kind>[] {
  return facts.filter((one): one is FactOf<Kind> => one.fact === kind);
}
