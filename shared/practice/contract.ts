import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { languageSchema } from '../app/schema';
import { clientSchema } from '../clients/schema';

/** The practice network: a bakery with ten years behind it, on a server inside this program. */
export const practiceContract = {
  add: oc
    .errors({ STORE: commonErrors.STORE, ALREADY_THERE: commonErrors.ALREADY_THERE })
    .input(z.object({ language: languageSchema }))
    .output(clientSchema),
  /** Removes the practice client and everything of it. No name has to be typed: nothing real is lost. */
  remove: oc.output(z.object({ removed: z.boolean() })),
};
