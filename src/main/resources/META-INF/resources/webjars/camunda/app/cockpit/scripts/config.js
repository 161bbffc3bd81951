import { webApplication } from '/renderer/web-application.js';

export default webApplication('流程监控 Cockpit');
