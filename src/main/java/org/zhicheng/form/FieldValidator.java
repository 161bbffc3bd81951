package org.zhicheng.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.zhicheng.problem.Problem;

/** What only the server can say about the fields of one widget. */
public interface FieldValidator {

    /** What a widget's field sends. */
    enum Value {
        /** Text, as the stock field below the widget does. */
        TEXT,
        /** Objects or lists of the widget's own, which the validator looks through as a whole. */
        STRUCTURE,
        /** Nothing: the widget only shows, or stores by other ways. */
        NOTHING
    }

    /** The name in the field's {@code properties.widget}. */
    String widget();

    default Value value() {
        return Value.TEXT;
    }

    /** How the widget's text is read, however it was written: what is kept of a number is the number. */
    default String read(String typed) {
        return typed;
    }

    /** Whether a page could have sent this value of a {@link Value#STRUCTURE}, right or wrong. */
    default boolean readable(JsonNode value) {
        return true;
    }

    /** What is wrong; also asked about an empty field, so that it can say in its own words what to do. */
    List<Problem> check(FieldContext context, Mode mode);
}
