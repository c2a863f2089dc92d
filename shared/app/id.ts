import { z } from 'zod';

/** A TEXT primary key: UUIDv7, or 22 characters of a hash where the key is natural. */
export const idSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/);
