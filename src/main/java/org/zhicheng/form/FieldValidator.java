package org.zhicheng.form;

import java.util.List;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Checks the fields of one widget for what only the server knows. */
public interface FieldValidator {

    /** The kind of value that a widget's field sends. */
    enum Value {
        /** A text, as the stock field below the widget sends. */
        TEXT,
        /** Objects or lists of the widget's own, which the validator checks as a whole. */
        STRUCTURE,
        /** Nothing: the widget only shows, or stores in other ways. */
        NOTHING
    }

    /** Returns the name in the field's {@code properties.widget}. */
    String widget();

    default Value value() {
        return Value.TEXT;
    }

    /** Reads the widget's text, however it was written: for example, only the number is kept of a number. */
    default String read(String typed) {
        return typed;
    }

    /** Returns whether a page could have sent this value of a {@link Value#STRUCTURE}, right or wrong. */
    default boolean readable(JsonNode value) {
        return true;
    }

    /** Returns the problems of a field, an empty one as well, so that the widget's own text says what to do. */
    List<Problem> check(FieldContext context, Mode mode);
}
