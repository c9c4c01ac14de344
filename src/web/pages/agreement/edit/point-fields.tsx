import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../../domain/agreement/index.ts';
import { Action } from '../../../design/action.tsx';
import { NoteAt } from '../fields/choice-fields.tsx';
import { CapsFields } from './caps-fields.tsx';
import { DutyFields } from './duty-fields.tsx';
import { PriceTermsFields } from './fee-fields.tsx';
import { FrameFields, PowerFields, TaskFields } from './frame-fields.tsx';
import { newFrame, newOffice, newPrice } from './new-parts.ts';
import { OfficeFields } from './office-fields.tsx';
import { entryOf, partOf, present, type Part } from './part.ts';
import type { Point } from './points.ts';

interface PointFieldsProps {
  terms: Part<AgreementTerms>;
  point: Point;
  leadName: string;
}

/** The fields of the point that is open; a part that is not agreed yet begins with the usual. */
export function PointFields({ terms, point, leadName }: PointFieldsProps) {
  const office = present(partOf(terms, 'office'));
  const price = present(partOf(terms, 'price'));
  const frame = present(partOf(terms, 'frame'));
  switch (point.part) {
    case 'duty':
      return <DutyFields part={entryOf(partOf(terms, 'duties'), point.index)} />;
    case 'caps':
      return <CapsFields part={terms} />;
    case 'office':
      if (office) return <OfficeFields part={office} duties={terms.value.duties} />;
      return <Begin onClick={() => partOf(terms, 'office').set(newOffice())} />;
    case 'price':
      if (price) return <PriceTermsFields part={price} />;
      return <Begin onClick={() => partOf(terms, 'price').set(newPrice())} />;
    default:
      if (!frame) {
        return (
          <>
            <NoteAt path="frame.tasks" />
            <Begin onClick={() => partOf(terms, 'frame').set(newFrame())} />
          </>
        );
      }
      if (point.part === 'tasks') return <TaskFields part={frame} />;
      return point.part === 'powers' ? <PowerFields part={frame} leadName={leadName} /> : <FrameFields part={frame} />;
  }
}

function Begin({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('editor');
  return (
    <p>
      <Action small onClick={onClick}>
        {t('point.begin')}
      </Action>
    </p>
  );
}
