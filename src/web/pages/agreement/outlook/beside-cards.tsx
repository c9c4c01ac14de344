import type { ReactNode } from 'react';
import type { AgreementTerms } from '../../../../domain/agreement/index.ts';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { ForeseenPrice } from '../../../../domain/surcharge/index.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { pointIdOf, type Point } from '../edit/points.ts';
import type { Notes } from '../fields/find-notes.ts';
import { DatesCard } from './dates-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { PricesCard } from './prices-card.tsx';
import { useBackTests, type Grounds } from './use-back-tests.ts';
import { useOutlook, type Surroundings } from './use-outlook.ts';

interface BesideCardsProps {
  terms: AgreementTerms;
  startOn: CalendarDate;
  surroundings: Surroundings;
  grounds?: Pick<Grounds, 'history' | 'base'>;
  consumer: boolean;
  chosen: Point;
  notes: Notes;
  unreadable: readonly string[];
  onGo: (path: string) => void;
  /** Above the rest: what matters most once it was sent. */
  above?: ReactNode;
  below?: ReactNode;
}

/** What the terms will cause: faults first, then sums and dates of the point that is open, then the rest. */
export function BesideCards(props: BesideCardsProps) {
  const { terms, startOn, surroundings, grounds, consumer, chosen, notes, unreadable, onGo, above, below } = props;
  const formats = useFormats();
  const { terms: working, foreseen, prices } = useOutlook(terms, startOn, surroundings);
  const backTests = useBackTests(working, {
    facts: surroundings.facts,
    closures: surroundings.closures,
    history: grounds?.history,
    base: grounds?.base,
  });
  const clauseKey = chosen.part === 'duty' ? chosen.key : undefined;
  const nameOf = (key: string): string => {
    const index = terms.duties.findIndex((duty) => duty.key === key);
    const documents = terms.duties[index]?.items.map(({ document }) => document) ?? [];
    return `${index + 1}. ${formats.delivery(documents)}`;
  };
  return (
    <div className="stack beside-place">
      {above}
      <NotesCard notes={notes} unreadable={unreadable} onGo={onGo} />
      <PricesCard
        faulty={notes.some(({ kind, path }) => kind === 'fault' && pointIdOf(path) === chosen.id)}
        prices={pricesOf(chosen, prices)}
        consumer={consumer}
        backTests={backTests}
      />
      <DatesCard
        key={chosen.id}
        foreseen={foreseen}
        clauseKey={clauseKey}
        promises={chosen.part === 'office'}
        nameOf={nameOf}
      />
      {below}
    </div>
  );
}

/** The prices of the duty that is open; of all of them where their common caps are. */
function pricesOf(chosen: Point, prices: readonly ForeseenPrice[]): readonly ForeseenPrice[] | undefined {
  if (chosen.part === 'caps') return prices;
  return chosen.part === 'duty' ? prices.filter(({ clauseKey }) => clauseKey === chosen.key) : undefined;
}
