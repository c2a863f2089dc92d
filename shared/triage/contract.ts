import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { explanationSchema, labelSchema, modelCardSchema, ruleWordsSchema } from './schema';

const { NOT_FOUND, STORE, READ_ONLY } = commonErrors;

export const triageContract = {
  /** Why a message has its label, by words of the message. */
  explain: oc
    .errors({ NOT_FOUND, STORE })
    .input(z.object({ clientId: idSchema, messageId: idSchema }))
    .output(explanationSchema),
  /**
   * What a person says a message is; `null` takes that back. The model learns from it. `before`: what a person had said, so
   * that saying it again undoes this exactly.
   */
  correct: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(z.object({ clientId: idSchema, messageId: idSchema, label: labelSchema.nullable() }))
    .output(z.object({ before: labelSchema.nullable() })),
  /** One card a language that has a model; languages without one are listed with their message counts. */
  card: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema }))
    .output(
      z.object({
        models: z.array(modelCardSchema),
        without: z.array(z.object({ language: z.string(), messageCount: z.int() })),
      }),
    ),
  words: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema }))
    .output(z.array(ruleWordsSchema)),
  setWords: oc
    .errors({ STORE, READ_ONLY })
    .input(ruleWordsSchema.extend({ clientId: idSchema }))
    .output(z.array(ruleWordsSchema)),
};
