package org.zhicheng.declaration.fact;

import java.time.Clock;
import java.time.LocalDate;
import org.zhicheng.form.FieldContext;

/** Tells the day by which a field is judged: what a returned declaration rests on may have ended since it was sent. */
public class DeclarationDay {

    /** The name of this day among the facts of a form. */
    public static final String FACT = "declaredOn";

    private final Clock clock;

    public DeclarationDay(Clock clock) {
        this.clock = clock;
    }

    /** Returns the day of the declaration, or today where the form belongs to no declaration yet. */
    public LocalDate of(FieldContext context) {
        String day = context.facts().path(FACT).asString("");
        return day.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(day);
    }
}
