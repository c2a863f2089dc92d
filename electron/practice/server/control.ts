import { SECOND } from '@shared/platforms/platform';
import { z } from 'zod';
import { visibilitySchema } from '../state/records';
import { statusAt } from '../world/shelves';
import { clearFailures } from './failures';
import { HttpProblem, json, type Practice, type Reply, type Route } from './http';

const seconds = z.number().min(0).max(86_400);
const account = z.union([z.literal(0), z.literal(1)]);

/** What can be made to happen. `account` 0 is the bakery, 1 the café. */
export const practiceCommandSchema = z.discriminatedUnion('do', [
  /** Every request is answered 429 for so long. */
  z.object({ do: z.literal('rate-limit'), seconds }),
  /** Requests are accepted and never answered. */
  z.object({ do: z.literal('hang'), seconds }),
  z.object({ do: z.literal('slow'), seconds, delayMs: z.int().min(0).max(120_000) }),
  /** The next posts are stored, and then answered 500 or cut off. */
  z.object({
    do: z.literal('accept-then-fail'),
    count: z.int().min(0).max(1_000),
    how: z.enum(['error', 'cut']),
  }),
  z.object({ do: z.literal('unauthorize'), account, seconds }),
  z.object({ do: z.literal('delete'), id: z.string() }),
  z.object({ do: z.literal('edit'), id: z.string(), text: z.string().min(1) }),
  z.object({
    do: z.literal('inject'),
    account: account.default(0),
    text: z.string().min(1),
    name: z.string().default('Alex Quill'),
    handle: z
      .string()
      .regex(/^[\w.]+@[\w.-]+$/u)
      .default('alexquill@postbox.example'),
    visibility: visibilitySchema.default('public'),
    inReplyTo: z.string().nullable().default(null),
  }),
  /** Ends every failure. */
  z.object({ do: z.literal('clear') }),
]);
export type PracticeCommand = z.input<typeof practiceCommandSchema>;
type Command = z.output<typeof practiceCommandSchema>;

/** `id`: the status that a command made, changed or removed. */
export type PracticeOutcome = { readonly id: string | null };
const done: PracticeOutcome = { id: null };

/** A command that cannot be carried out: a wrong shape, or a status that is not there. */
export class PracticeCommandError extends Error {
  override readonly name = 'PracticeCommandError';
}

const mustExist = ({ world, now }: Practice, id: string): void => {
  if (statusAt(world.shelves, id, now()) === null) throw new PracticeCommandError(`There is no status ${id}`);
};

const inject = ({ world, now }: Practice, command: Extract<Command, { do: 'inject' }>): PracticeOutcome => {
  const fresh = world.next(now());
  const { account: to, text, name, handle, visibility, inReplyTo } = command;
  world.record({
    kind: 'injected',
    ...fresh,
    account: to,
    name,
    handle,
    text,
    visibility,
    parentId: inReplyTo,
  });
  return { id: fresh.id };
};

const fail = ({ failures, now }: Practice, command: Command): PracticeOutcome => {
  if (command.do === 'rate-limit') failures.rateLimitedUntil = now() + command.seconds * SECOND;
  if (command.do === 'hang') failures.hangingUntil = now() + command.seconds * SECOND;
  if (command.do === 'slow')
    Object.assign(failures, { slowUntil: now() + command.seconds * SECOND, slowMs: command.delayMs });
  if (command.do === 'accept-then-fail') failures.acceptThenFail = { count: command.count, how: command.how };
  if (command.do === 'unauthorize')
    failures.unauthorizedUntil[command.account] = now() + command.seconds * SECOND;
  if (command.do === 'clear') clearFailures(failures);
  return done;
};

/** Carries out one command. Throws `PracticeCommandError`. */
export const applyCommand = (practice: Practice, input: unknown): PracticeOutcome => {
  const parsed = practiceCommandSchema.safeParse(input);
  if (!parsed.success) throw new PracticeCommandError(z.prettifyError(parsed.error));
  const command = parsed.data;
  const { world, now } = practice;
  world.advance(now());
  switch (command.do) {
    case 'inject':
      return inject(practice, command);
    case 'delete':
      mustExist(practice, command.id);
      world.record({ kind: 'deleted', at: now(), id: command.id });
      return { id: command.id };
    case 'edit':
      mustExist(practice, command.id);
      world.record({ kind: 'edited', at: now(), id: command.id, text: command.text });
      return { id: command.id };
    default:
      return fail(practice, command);
  }
};

const answer = (practice: Practice, body: unknown): Reply => {
  try {
    return json(applyCommand(practice, body));
  } catch (cause) {
    if (cause instanceof PracticeCommandError) throw new HttpProblem(422, cause.message);
    throw cause;
  }
};

export const controlRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/practice/control',
    auth: 'admin',
    answer: ({ practice, body }) => answer(practice, body),
  },
  {
    method: 'GET',
    path: '/practice/control',
    auth: 'admin',
    answer: ({ practice }) => json(practice.failures),
  },
];
