// What tells a case from another one of the same business: what for, and in which specialty.

/** The last step of the path: 电气工程. */
export const shortSpecialty = one => one.specialtyName?.split('→').at(-1) ?? '';

/** 助理工程师（电气工程） */
export const aimOf = one => `${one.levelName ?? ''}${shortSpecialty(one) && `（${shortSpecialty(one)}）`}`;

/** 职称初定申报：助理工程师（电气工程） */
export const nameOf = one => [one.businessName, aimOf(one)].filter(Boolean).join('：');
