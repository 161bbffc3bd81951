import { webApplication } from '/renderer/web-application.js';

export default webApplication('用户与授权');
