package org.zhicheng.declaration.admission;

import java.time.LocalDate;
import java.util.Optional;
import org.zhicheng.declaration.life.Choice;

/** Tells of time to declare that one person has beyond the windows of all; the room that grants it implements it. */
public interface FurtherTimes {

    /** Returns the last day; empty where there is none. */
    Optional<LocalDate> until(String applicantId, Choice choice);
}
