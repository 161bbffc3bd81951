package org.zhicheng.declaration.life;

import org.zhicheng.text.Typed;

/**
 * A choice holds what a start form chose, in codes.
 *
 * @param department {@link #NO_DEPARTMENT} for 无, also where none was chosen (M02)
 * @param specialty code of a leaf
 */
public record Choice(
        Business business, String division, String department, String employerId, String specialty, String level) {

    public static final String NO_DEPARTMENT = "none";

    public Choice {
        department = Typed.nothing(department) ? NO_DEPARTMENT : department;
    }
}
