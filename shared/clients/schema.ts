import { z } from 'zod';
import { storeProblem } from '../app/errors';
import { idSchema } from '../app/id';
import { languageSchema } from '../app/schema';
import { clientColours } from './colours';

export const clientColour = z.enum(clientColours);

export const clientName = z.string().trim().min(1).max(80);

export const timeZoneSchema = z.string().refine(isTimeZone, 'unknown time zone');

/** A client as the screens list it. */
export const clientSchema = z.object({
  id: idSchema,
  name: z.string(),
  colour: clientColour,
  language: languageSchema,
  /** IANA name, such as `Europe/Warsaw`. */
  timeZone: z.string(),
  practice: z.boolean(),
  createdAt: z.int(),
  accountCount: z.int(),
  /** Conversations with something unread. */
  unreadCount: z.int(),
  /** Conversations in which somebody expects an answer of ours, and those of them with a complaint. */
  waitingCount: z.int(),
  complaintCount: z.int(),
  /** Streams that need a person. */
  failingCount: z.int(),
  /** Why this client's store could not be opened; everything else of the program works on. */
  problem: storeProblem.nullable(),
});
export type Client = z.infer<typeof clientSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
