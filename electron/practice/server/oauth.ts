import { createHash, randomBytes } from 'node:crypto';
import { MINUTE } from '@shared/platforms/platform';
import { type Exchange, HttpProblem, html, json, parameter, type Reply, type Route } from './http';
import { escapeHtml } from './markup';

const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob';
const CODE_LIFE = 10 * MINUTE;
const SCOPES = 'read write follow push profile';

type App = {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly redirects: readonly string[];
};
type Code = {
  readonly account: 0 | 1;
  readonly appId: string;
  readonly redirect: string;
  readonly challenge: string | null;
  readonly at: number;
};
type Desk = { readonly apps: Map<string, App>; readonly codes: Map<string, Code> };

const secret = (): string => randomBytes(24).toString('base64url');

const redirectsOf = ({ body }: Exchange): string[] => {
  const given = body['redirect_uris'];
  if (Array.isArray(given)) return given.filter((uri): uri is string => typeof uri === 'string');
  return typeof given === 'string' ? given.split(/\s+/u) : [];
};

const register = (exchange: Exchange, { apps }: Desk): Reply => {
  const name = parameter(exchange, 'client_name') ?? '';
  const redirects = redirectsOf(exchange);
  if (name === '' || redirects.length === 0)
    throw new HttpProblem(422, 'Validation failed: Application name can’t be blank');
  const app: App = { id: secret(), secret: secret(), name, redirects };
  apps.set(app.id, app);
  return json({
    id: String(apps.size),
    name,
    website: parameter(exchange, 'website'),
    scopes: (parameter(exchange, 'scopes') ?? 'read').split(' '),
    redirect_uri: redirects.join('\n'),
    redirect_uris: redirects,
    client_id: app.id,
    client_secret: app.secret,
    client_secret_expires_at: 0,
    vapid_key: '',
  });
};

const appOf = (exchange: Exchange, { apps }: Desk): App => {
  const app = apps.get(parameter(exchange, 'client_id') ?? '');
  if (app === undefined) throw new HttpProblem(401, 'Client authentication failed due to unknown client.');
  return app;
};

const redirectOf = (exchange: Exchange, app: App): string => {
  const redirect = parameter(exchange, 'redirect_uri') ?? '';
  if (!app.redirects.includes(redirect))
    throw new HttpProblem(400, 'The redirect uri included is not valid.');
  return redirect;
};

const words = {
  en: {
    title: 'Practice sign-in',
    choose: 'Which account should the program use?',
    code: 'Copy this code into the program:',
  },
  pl: {
    title: 'Logowanie ćwiczebne',
    choose: 'Którego konta ma użyć program?',
    code: 'Wklej ten kod w programie:',
  },
};

const page = ({ practice }: Exchange, content: string): Reply => {
  const { language } = practice.world.origin;
  const { title } = words[language];
  const style = 'font:16px system-ui;max-width:28rem;margin:4rem auto;padding:0 1rem';
  return html(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><body style="${style}"><h1>${title}</h1>${content}</body></html>`,
  );
};

/** There is no password here: whoever sits at this computer may choose. */
const choosePage = (exchange: Exchange): Reply => {
  const { world } = exchange.practice;
  const links = world.own.map((person, index) => {
    const query = new URLSearchParams(exchange.query);
    query.set('account', String(index));
    return `<li><a href="/oauth/authorize?${escapeHtml(query.toString())}">${escapeHtml(person.name)}</a></li>`;
  });
  return page(exchange, `<p>${words[world.origin.language].choose}</p><ul>${links.join('')}</ul>`);
};

const authorize = (exchange: Exchange, desk: Desk): Reply => {
  const app = appOf(exchange, desk);
  const redirect = redirectOf(exchange, app);
  const chosen = exchange.query.get('account');
  if (chosen !== '0' && chosen !== '1') return choosePage(exchange);
  const code = secret();
  const challenge = exchange.query.get('code_challenge');
  desk.codes.set(code, {
    account: chosen === '0' ? 0 : 1,
    appId: app.id,
    redirect,
    challenge,
    at: exchange.now,
  });
  if (redirect === OUT_OF_BAND)
    return page(
      exchange,
      `<p>${words[exchange.practice.world.origin.language].code}</p><code>${code}</code>`,
    );
  const target = new URL(redirect);
  target.searchParams.set('code', code);
  const state = exchange.query.get('state');
  if (state !== null) target.searchParams.set('state', state);
  return { ...html(''), status: 302, headers: { location: target.toString() } };
};

const oauthError = (error: string, description: string): Reply =>
  json({ error, error_description: description }, {}, 400);

const provesKey = (code: Code, verifier: string | null): boolean =>
  code.challenge === null ||
  (verifier !== null && createHash('sha256').update(verifier).digest('base64url') === code.challenge);

const credentialsOf = (exchange: Exchange): { id: string; secret: string } => {
  const basic = /^Basic (.+)$/u.exec(exchange.headers.authorization ?? '')?.[1];
  if (basic === undefined)
    return { id: parameter(exchange, 'client_id') ?? '', secret: parameter(exchange, 'client_secret') ?? '' };
  const [id = '', value = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(value) };
};

const issue = (exchange: Exchange, token: string): Reply =>
  json({
    access_token: token,
    token_type: 'Bearer',
    scope: SCOPES,
    created_at: Math.floor(exchange.now / 1000),
  });

const token = (exchange: Exchange, desk: Desk): Reply => {
  const given = credentialsOf(exchange);
  const app = desk.apps.get(given.id);
  if (app === undefined || app.secret !== given.secret) {
    return json(
      { error: 'invalid_client', error_description: 'Client authentication failed due to unknown client.' },
      {},
      401,
    );
  }
  const grant = parameter(exchange, 'grant_type');
  if (grant === 'client_credentials') return issue(exchange, `app-${app.id}`);
  if (grant !== 'authorization_code')
    return oauthError('unsupported_grant_type', 'The grant type is not supported.');
  const key = parameter(exchange, 'code') ?? '';
  const code = desk.codes.get(key);
  // A code is good for one try.
  desk.codes.delete(key);
  const fits =
    code !== undefined && code.appId === app.id && code.redirect === parameter(exchange, 'redirect_uri');
  if (!fits || exchange.now - code.at > CODE_LIFE || !provesKey(code, parameter(exchange, 'code_verifier'))) {
    return oauthError('invalid_grant', 'The provided authorization grant is invalid, expired or revoked.');
  }
  return issue(exchange, exchange.practice.record.tokens[code.account]);
};

/** RFC 8414 */
const discovery = ({ practice }: Exchange): Reply => {
  const base = practice.base();
  return json({
    issuer: `${base}/`,
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
    revocation_endpoint: `${base}/oauth/revoke`,
    app_registration_endpoint: `${base}/api/v1/apps`,
    scopes_supported: SCOPES.split(' '),
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  });
};

/** Apps and codes live as long as the server; the accounts' tokens outlive it. */
export const oauthRoutes = (): readonly Route[] => {
  const desk: Desk = { apps: new Map(), codes: new Map() };
  return [
    { method: 'POST', path: '/api/v1/apps', auth: 'nobody', answer: (exchange) => register(exchange, desk) },
    {
      method: 'GET',
      path: '/oauth/authorize',
      auth: 'nobody',
      answer: (exchange) => authorize(exchange, desk),
    },
    { method: 'POST', path: '/oauth/token', auth: 'nobody', answer: (exchange) => token(exchange, desk) },
    { method: 'POST', path: '/oauth/revoke', auth: 'nobody', answer: () => json({}) },
    { method: 'GET', path: '/.well-known/oauth-authorization-server', auth: 'nobody', answer: discovery },
  ];
};
