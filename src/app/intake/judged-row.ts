/** What the record says of an arrival that was judged. */
export interface JudgedRow {
  id: string;
  client_id: string;
  obligation_id: string;
  item_key: string;
}

export function judgedData(row: {
  id: string;
  obligation_id: string | null;
  item_key: string | null;
}): Record<string, string> {
  return { arrival: row.id, obligation: row.obligation_id ?? '', item: row.item_key ?? '' };
}
