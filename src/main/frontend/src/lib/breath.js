/** Lets the browser draw, and answer a finger, before the work goes on. @returns {Promise<void>} */
export const breath = () => new Promise(resolve => setTimeout(resolve));
