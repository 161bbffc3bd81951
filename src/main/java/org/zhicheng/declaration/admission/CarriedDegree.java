package org.zhicheng.declaration.admission;

/**
 * A carried degree is what somebody answered about the own degree before the start, as the browser sent it.
 *
 * @param graduationDate a day
 */
public record CarriedDegree(String degreeLevel, String studyForm, String graduationDate) {}
