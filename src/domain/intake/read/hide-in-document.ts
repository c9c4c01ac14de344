import type { Evidence, Letter, ReadDocument } from '../document.ts';
import { hideBirthNumbers } from './find-birth-numbers.ts';

/** The document without any birth number in its words: what is kept of a reading never holds one. Accounts, KIDs and organisation numbers stay. */
export function hideInDocument(document: ReadDocument): ReadDocument {
  const fields = { ...document.fields };
  if (fields.number !== undefined) fields.number = hideBirthNumbers(fields.number);
  for (const name of ['seller', 'buyer'] as const) {
    const party = fields[name];
    if (party?.name !== undefined) fields[name] = { ...party, name: hideBirthNumbers(party.name) };
  }
  return {
    ...document,
    fields,
    where: Object.fromEntries(Object.entries(document.where).map(([name, evidence]) => [name, hideIn(evidence)])),
    codings: document.codings.map((coding) => ({
      ...coding,
      evidence: hideIn(coding.evidence),
      ...(coding.voucher !== undefined && { voucher: hideBirthNumbers(coding.voucher) }),
    })),
    vouchers: document.vouchers.map((voucher) => ({ ...voucher, evidence: hideIn(voucher.evidence) })),
    statements: document.statements.map((statement) => ({
      ...statement,
      lines: statement.lines.map((line) => ({
        ...line,
        text: hideBirthNumbers(line.text),
        evidence: hideIn(line.evidence),
      })),
    })),
    birthNumbers: document.birthNumbers.map(placeOf),
    faults: document.faults.map((fault) => ({ ...fault, evidence: hideIn(fault.evidence) })),
    sumFaults: document.sumFaults.map((fault) => ({ ...fault, evidence: hideIn(fault.evidence) })),
    ...(document.attachments && { attachments: document.attachments.map(hideBirthNumbers) }),
    ...(document.letter && { letter: hideInLetter(document.letter) }),
  };
}

function hideInLetter({ subject, words }: Letter): Letter {
  return {
    ...(subject !== undefined && { subject: hideBirthNumbers(subject) }),
    words: hideBirthNumbers(words),
  };
}

function hideIn(evidence: Evidence): Evidence {
  return {
    ...evidence,
    ...(evidence.text !== undefined && { text: hideBirthNumbers(evidence.text) }),
    ...(evidence.path !== undefined && { path: hideBirthNumbers(evidence.path) }),
  };
}

/** Where it stands, without the words that stand there. */
function placeOf(evidence: Evidence): Evidence {
  const place = { ...evidence };
  delete place.text;
  return place;
}
