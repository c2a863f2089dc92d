/** Everything the launchers say goes to stderr: stdout belongs to what they launch. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** An expected end: one message for a person, no stack. */
export class Stop extends Error {}

/** Ends the process on a Stop with its message alone, on anything else with the stack. */
export const endOnStop = (error) => {
  say(error instanceof Stop ? error.message : (error?.stack ?? String(error)));
  process.exit(1);
};
