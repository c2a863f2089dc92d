import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { languageSchema } from '../app/schema';
import { clientColour, clientName, clientSchema, timeZoneSchema } from './schema';

const { NOT_FOUND, STORE, NAME_MISMATCH, ALREADY_THERE } = commonErrors;

const details = z.object({
  name: clientName,
  colour: clientColour,
  language: languageSchema,
  timeZone: timeZoneSchema,
});

export const clientsContract = {
  list: oc.output(z.array(clientSchema)),
  /** Left-out fields: the next free colour, the language of the screens, the computer's time zone. */
  add: oc
    .errors({ STORE, ALREADY_THERE })
    .input(details.partial().required({ name: true }))
    .output(clientSchema),
  update: oc
    .errors({ NOT_FOUND, STORE })
    .input(details.partial().extend({ id: idSchema }))
    .output(clientSchema),
  /** Deletes the client's folder. The name has to be typed, because this cannot be undone. */
  remove: oc
    .errors({ NOT_FOUND, STORE, NAME_MISMATCH })
    .input(z.object({ id: idSchema, name: z.string() }))
    .output(z.object({ removedMessageCount: z.int() })),
};
