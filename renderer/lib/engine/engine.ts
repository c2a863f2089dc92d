import { createORPCClient, type InferClientErrorUnion } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '@shared/contract';
import { createConnection } from './connection';

export const connection = createConnection();

type Engine = ContractRouterClient<Contract>;

/** The engine's procedures, as plain calls. */
export const engine: Engine = createORPCClient(connection.link);

/** The same procedures as options for queries and mutations. */
export const api = createTanstackQueryUtils(engine);

/** Everything a call may be rejected with: the contract's coded errors, or something unforeseen. */
export type EngineError = InferClientErrorUnion<Engine>;
