const AHEAD = 8 * 3_600_000;

/**
 * The clock in Shanghai at a moment, wherever the browser is: 2026-11-23T14:05:09. Eight hours ahead all year since 1991,
 * and nothing here is older; what browsers know of time zones costs a slow phone a tenth of a second to ask.
 *
 * @param time as new Date takes it
 */
export const inShanghai = time => new Date(new Date(time).getTime() + AHEAD).toISOString().slice(0, 19);
