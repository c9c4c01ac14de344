import type { PaperView } from '../../../http/contract/paper.ts';
import { PaperSection } from '../../design/paper-section.tsx';

/** The statement as it stands on paper. */
export function StatementPaper({ paper }: { paper: PaperView }) {
  return (
    <div className="handover-statement-paper">
      {paper.sections.map((section) => (
        <section key={section.heading}>
          <h3>{section.heading}</h3>
          <PaperSection section={section} tableClass="handover-table" />
        </section>
      ))}
    </div>
  );
}
