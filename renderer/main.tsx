import './ui/mantine-styles';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { listenForEngine } from './lib/engine/listen';
import { startI18n } from './lib/i18n';
import { languageOf } from './lib/locale';
import { rememberedPreferences } from './lib/preferences';

listenForEngine();
startI18n(languageOf(rememberedPreferences().language, navigator.languages));

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
