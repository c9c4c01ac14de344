import type { HandoverContents, HandoverLineContent } from './handover-item.ts';

/**
 * The lines of a handover: one for each period of material, each access and each holder of a power, and one for each of the others. An item of which there is
 * nothing is a line all the same: a person says that it does not apply, since Takt does not know what lies outside it.
 * Example: material of two periods, no access, one power held by two → 2 + 1 + 1 + 1 + 1 + 1 + 2 + 1 lines.
 */
export function deriveLineContents(contents: HandoverContents): HandoverLineContent[] {
  const { material, duties, deadlines, agreement, record, accesses, powers, ownDocuments } = contents;
  return [
    ...orNothing(material.map(materialLine), {
      key: 'material',
      content: { item: 'material', period: null, files: [] },
      holds: [],
    }),
    {
      key: 'open-duties',
      content: { item: 'open-duties', duties },
      holds: duties.map(({ obligationId, dueOn }) => `${obligationId} ${dueOn}`),
    },
    {
      key: 'statutory-deadlines',
      content: { item: 'statutory-deadlines', deadlines },
      holds: deadlines.map(({ report, dueOn, owner }) => `${report} ${dueOn} ${owner}`),
    },
    {
      key: 'agreement',
      content: { item: 'agreement', documents: agreement },
      holds: agreement.map(({ changeNumber, sha256 }) => `${changeNumber} ${sha256}`),
    },
    // The record goes on while it is handed over, and tells of that too: what was handed over is its beginning, which never changes.
    { key: 'record', content: { item: 'record', record }, holds: record === null ? [] : ['record'] },
    ...orNothing(
      accesses.map((access): HandoverLineContent => ({
        key: `access/${access.kind}/${access.name}`,
        content: { item: 'accounts-and-accesses', access },
        holds: [access.name],
      })),
      { key: 'access', content: { item: 'accounts-and-accesses', access: null }, holds: [] },
    ),
    ...orNothing(
      powers.map((held): HandoverLineContent => ({
        key: `power/${held.power}/${held.holder}`,
        content: { item: 'powers-of-attorney', held },
        holds: [held.holder],
      })),
      { key: 'power', content: { item: 'powers-of-attorney', held: null }, holds: [] },
    ),
    { key: 'own-documents', content: { item: 'own-documents', documents: ownDocuments }, holds: ['own-documents'] },
  ];
}

function materialLine({ period, files }: HandoverContents['material'][number]): HandoverLineContent {
  return {
    key: `material/${period.of}/${period.startOn}/${period.endOn}`,
    content: { item: 'material', period, files },
    holds: files.map(({ document, sha256 }) => `${document} ${sha256}`).toSorted(),
  };
}

function orNothing(
  lines: readonly HandoverLineContent[],
  nothing: HandoverLineContent,
): readonly HandoverLineContent[] {
  return lines.length === 0 ? [nothing] : lines;
}
