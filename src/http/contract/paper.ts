import { z } from '@hono/zod-openapi';

/** One part of a paper. A part holds what it has to say in one or more of these forms, in this order. */
const paperSectionSchema = z.object({
  heading: z.string(),
  paragraphs: z.array(z.string()).optional(),
  pairs: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
  table: z
    .object({
      columns: z.array(z.object({ heading: z.string(), align: z.enum(['left', 'right']).optional() })),
      rows: z.array(z.array(z.string())),
    })
    .optional(),
  list: z.array(z.string()).optional(),
  note: z.string().optional(),
});

/** A paper of the office's, worded; see `PaperText` of the texts. It is shown on a page as it is printed. */
export const paperSchema = z.object({ title: z.string(), sections: z.array(paperSectionSchema) });

export type PaperSectionView = z.infer<typeof paperSectionSchema>;
export type PaperView = z.infer<typeof paperSchema>;
