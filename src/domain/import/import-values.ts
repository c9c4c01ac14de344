/** An office with more clients brings them in by two files. */
export const importRowsMax = 5_000;

/** What is wrong in one field of a row: `field` names a value as it stands in the row, `code` is a key of the catalogue of errors. */
export interface ImportFault {
  field: string;
  code: string;
  details: Readonly<Record<string, string | number>>;
}

export interface TypedContact {
  name: string;
  email: string;
  mobile: string;
  /** In words: "bilag, lønn, avtale"; empty means all. */
  scopes: string;
}

/** A client as somebody typed it: every value is text. */
export interface ClientValues {
  name: string;
  orgnr: string;
  form: string;
  vatTerm: string;
  payday: string;
  lead: string;
  template: string;
  contacts: readonly TypedContact[];
  agreementAcceptedOn: string;
  agreementSigner: string;
}

/** An earlier delivery as somebody typed it. */
export interface HistoryValues {
  client: string;
  document: string;
  period: string;
  dueOn: string;
  deliveredOn: string;
}

/** A column of the file: its heading, and which value it holds, or null where nobody knows the heading. */
export interface RecognisedColumn<Field extends string> {
  heading: string;
  field: Field | null;
}

export function fault(field: string, code: string, details: ImportFault['details'] = {}): ImportFault {
  return { field, code: `import.${code}`, details };
}
