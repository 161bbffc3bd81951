package org.zhicheng.declaration.outlook;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zhicheng.material.MaterialRequirement;

/** Reads the decision table of materials row by row, without asking it about anybody. */
public interface MaterialTable {

    /** Returns the version in use: the one deployed last. */
    String newest();

    /** Returns the rows of a version. */
    List<Row> rows(String version);

    /**
     * A row wants one material of everybody who meets all its conditions.
     *
     * @param conditions by the fact that each is about; a fact that may be anything has none
     */
    record Row(MaterialRequirement requirement, Map<String, Predicate<Object>> conditions) {

        /** Tells whether the row may be about somebody for whom this fact is so. */
        boolean allows(String fact, Object value) {
            return !conditions.containsKey(fact) || conditions.get(fact).test(value);
        }
    }
}
