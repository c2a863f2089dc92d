import { type Failure, failureSchema } from '@shared/app/errors';

/** What was stored is parsed too: a store may come from another workstation. */
export function failureIn(json: string | null): Failure | null {
  if (json === null) return null;
  try {
    return failureSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
