package org.zhicheng.record.port;

import java.util.List;

/** @param found whether the person is in the register */
public record EducationAnswer(boolean found, List<DegreeRecord> degrees) {

    public EducationAnswer {
        degrees = List.copyOf(degrees);
    }
}
