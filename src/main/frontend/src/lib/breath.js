/** Lets the browser answer a finger before the work goes on. @returns {Promise<void>} */
export const breath = () => globalThis.scheduler?.yield?.() ?? new Promise(resolve => setTimeout(resolve));
