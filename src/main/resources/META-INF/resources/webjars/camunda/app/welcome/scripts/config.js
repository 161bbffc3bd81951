import { webApplication } from '/renderer/web-application.js';

export default webApplication('账户信息');
