package org.zhicheng.record.gateway;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhicheng.record.port.AskedPerson;
import org.zhicheng.record.port.DegreeRecord;
import org.zhicheng.record.port.EducationAnswer;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.text.Typed;

/** Calls {@code POST /education/degrees} of {@code docs/openapi/outside-records.yaml}. */
final class HttpEducation implements EducationRecords {

    private static final Set<String> LEVELS = Set.of("secondary", "college", "bachelor", "master", "doctor", "other");

    private final Gateway gateway;

    record Question(String requestId, String name, String idNumber) implements GatewayQuestion {}

    record Answer(String requestId, AskedPerson person, Status status, List<Degree> degrees) implements GatewayAnswer {

        Answer {
            Objects.requireNonNull(person);
            Objects.requireNonNull(status);
            degrees = degrees == null ? List.of() : List.copyOf(degrees);
            if (status == Status.FOUND != !degrees.isEmpty()) {
                throw new IllegalArgumentException("Degrees, and only degrees, say that somebody is found");
            }
        }
    }

    record Degree(
            String school,
            String major,
            String degreeLevel,
            String studyForm,
            LocalDate graduationDate,
            String certificateNumber) {

        Degree {
            if (!LEVELS.contains(degreeLevel)) {
                throw new IllegalArgumentException("Unknown level");
            }
            if (Typed.nothing(certificateNumber)) {
                throw new IllegalArgumentException("A degree without its certificate");
            }
        }
    }

    HttpEducation(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public EducationAnswer lookUp(EducationQuery query) {
        Question question = new Question(query.requestId(), query.name(), query.idNumber());
        return gateway.ask("/education/degrees", question, Answer.class, answer -> {
            answer.person().mustBe(query.name(), query.idNumber());
            return new EducationAnswer(
                    answer.status() == GatewayAnswer.Status.FOUND,
                    answer.degrees().stream().map(HttpEducation::degree).toList());
        });
    }

    private static DegreeRecord degree(Degree degree) {
        return new DegreeRecord(
                degree.school(),
                degree.major(),
                degree.degreeLevel(),
                degree.studyForm(),
                degree.graduationDate(),
                Typed.trimmed(degree.certificateNumber()));
    }
}
