package org.zhicheng.record.gateway;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhicheng.record.port.AskedPerson;
import org.zhicheng.record.port.ContinuingEducationAnswer;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.RecordUnavailableException.Reason;

/** Calls {@code POST /continuing-education/hours} of {@code docs/openapi/outside-records.yaml}. */
final class HttpContinuingEducation implements ContinuingEducationRecords {

    private final Gateway gateway;

    record Question(String requestId, String idNumber, int year) implements GatewayQuestion {}

    record Answer(String requestId, AskedPerson person, Integer year, Status status, Hours hours)
            implements GatewayAnswer {

        Answer {
            Objects.requireNonNull(person);
            Objects.requireNonNull(status);
            Objects.requireNonNull(year);
            if (status == Status.FOUND != (hours != null)) {
                throw new IllegalArgumentException("Hours, and only hours, say that somebody is found");
            }
        }
    }

    record Hours(BigDecimal publicNeeds, BigDecimal professional, BigDecimal total) {

        Hours {
            if (publicNeeds.signum() < 0
                    || professional.signum() < 0
                    || total.compareTo(publicNeeds.add(professional)) < 0) {
                throw new IllegalArgumentException("Hours that do not add up");
            }
        }
    }

    HttpContinuingEducation(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public ContinuingEducationAnswer lookUp(ContinuingEducationQuery query) {
        int year = query.year().getValue();
        Question question = new Question(query.requestId(), query.idNumber(), year);
        return gateway.ask("/continuing-education/hours", question, Answer.class, answer -> {
            answer.person().mustBe(null, query.idNumber());
            if (answer.year() != year) {
                throw new RecordUnavailableException(Reason.ANOTHER_SUBJECT, "the answer is about another year");
            }
            Hours hours = answer.hours();
            return hours == null
                    ? ContinuingEducationAnswer.notFound()
                    : new ContinuingEducationAnswer(true, hours.publicNeeds(), hours.professional(), hours.total());
        });
    }
}
