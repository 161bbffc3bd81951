// Stands in the place of luxon for FEEL (build.mjs), which reckons with dates by it. A form whose expressions speak of none
// does without; nothing is a date there.
const nothing = { isDateTime: () => false, isDuration: () => false };

export let DateTime = nothing;
export let Duration = nothing;
export let FixedOffsetZone = {};
export let Info = {};
export let SystemZone = {};

export async function load() {
  ({ DateTime, Duration, FixedOffsetZone, Info, SystemZone } = await import('luxon'));
}
