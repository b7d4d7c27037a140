import { settingsOf } from './settings.mjs';

export default settingsOf('domain', { mutate: ['workflows/domain/**/*.ts'] });
