package org.zhicheng.record.port;

import java.util.List;

/**
 * An answer lists the degrees that the register holds of a person.
 *
 * @param found whether the person is in the register
 */
public record EducationAnswer(boolean found, List<DegreeRecord> degrees) {

    public EducationAnswer {
        degrees = List.copyOf(degrees);
    }
}
