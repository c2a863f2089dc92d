import { accountEntity } from './entities';
import { type Exchange, json, type Reply, type Route } from './http';
import { MAX_CHARACTERS } from './writing';

/** What it says it is; clients read `configuration`, not the number. */
const VERSION = '4.7.0+practice';

const configuration = {
  urls: { streaming: '' },
  accounts: { max_featured_tags: 10, max_pinned_statuses: 5 },
  statuses: { max_characters: MAX_CHARACTERS, max_media_attachments: 4, characters_reserved_per_url: 23 },
  media_attachments: {
    description_limit: 1500,
    supported_mime_types: [],
    image_size_limit: 16_777_216,
    video_size_limit: 103_809_024,
  },
  polls: { max_options: 4, max_characters_per_option: 50, min_expiration: 300, max_expiration: 2_629_746 },
  translation: { enabled: false },
};

const about = {
  en: 'A practice network inside the program. Everything here is invented.',
  pl: 'Sieć ćwiczebna wewnątrz programu. Wszystko tu jest zmyślone.',
};
const titles = { en: 'Practice network', pl: 'Sieć ćwiczebna' };

const shared = ({ practice }: Exchange) => {
  const { language } = practice.world.origin;
  return {
    title: titles[language],
    version: VERSION,
    languages: [language],
    description: about[language],
    rules: [],
  };
};

const instanceV1 = (exchange: Exchange): Reply => {
  const { world, base } = exchange.practice;
  return json({
    ...shared(exchange),
    uri: world.texts.domain,
    short_description: about[world.origin.language],
    email: `desk@${world.texts.domain}`,
    urls: { streaming_api: '' },
    stats: {
      user_count: 2,
      status_count: world.shelves.statuses.size,
      domain_count: world.texts.people.servers.length,
    },
    thumbnail: `${base()}/media/header-1.png`,
    registrations: false,
    approval_required: true,
    invites_enabled: false,
    configuration,
    contact_account: accountEntity(exchange, world.own[0]),
  });
};

const instanceV2 = (exchange: Exchange): Reply => {
  const { world, base } = exchange.practice;
  return json({
    ...shared(exchange),
    domain: world.texts.domain,
    source_url: '',
    usage: { users: { active_month: 2 } },
    thumbnail: { url: `${base()}/media/header-1.png` },
    icon: [],
    configuration,
    registrations: { enabled: false, approval_required: true, message: null, url: null },
    api_versions: { mastodon: 7 },
    contact: { email: `desk@${world.texts.domain}`, account: accountEntity(exchange, world.own[0]) },
  });
};

export const instanceRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v1/instance', auth: 'nobody', answer: instanceV1 },
  { method: 'GET', path: '/api/v2/instance', auth: 'nobody', answer: instanceV2 },
];
