import type { FindingView } from '../../../http/contract/office-inbox.ts';
import type { Evidence, Lit } from './lit.ts';

/** Where it stands on one page: every finding, the chosen one stronger, and the fact that is pointed at. The words stand beside. */
export function PageBoxes({ page, findings, lit }: { page: number; findings: readonly FindingView[]; lit: Lit }) {
  const boxes = findings
    .filter(({ setAside }) => !setAside)
    .flatMap((finding) =>
      finding.evidence
        .filter((evidence) => (evidence.page ?? 1) === page)
        .map((evidence) => ({ evidence, look: `is-${finding.severity}`, chosen: finding.id === lit.findingId })),
    );
  const fact = lit.fact && (lit.fact.page ?? 1) === page ? lit.fact : undefined;
  return (
    <>
      {boxes.map(({ evidence, look, chosen }, index) => (
        <Box key={index} evidence={evidence} look={`${look}${chosen ? ' is-lit' : ''}`} />
      ))}
      {fact && <Box evidence={fact} look="is-fact is-lit" />}
    </>
  );
}

function Box({ evidence: { box }, look }: { evidence: Evidence; look: string }) {
  if (!box) return null;
  const share = (value: number): string => `${value * 100}%`;
  return (
    <span
      className={`box ${look}`}
      aria-hidden="true"
      style={{ left: share(box.left), top: share(box.top), width: share(box.width), height: share(box.height) }}
    />
  );
}
