/** A part of one of the office's own papers about the talk: what it holds is set in this order. */
export interface PaperSection {
  heading: string;
  paragraphs?: readonly string[];
  pairs?: readonly { label: string; value: string }[];
  table?: { columns: readonly { heading: string; align?: 'left' | 'right' }[]; rows: readonly (readonly string[])[] };
  list?: readonly string[];
  /** Small print under what stands before it. */
  note?: string;
}

export interface PaperText {
  title: string;
  sections: readonly PaperSection[];
}
