package org.zhicheng.record.gateway;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhicheng.record.port.AskedPerson;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityQuery;
import org.zhicheng.record.port.SocialSecurityRecords;

/** Calls {@code POST /social-security/months} of {@code docs/openapi/outside-records.yaml}. */
final class HttpSocialSecurity implements SocialSecurityRecords {

    private static final Set<String> INSURANCES =
            Set.of(InsuredMonth.PENSION, "medical", "unemployment", "work-injury", "maternity");

    private final Gateway gateway;

    /**
     * A question asks for the months of one insurance.
     *
     * @param insurance the only one that the rules are about: no more is asked for
     */
    record Question(String requestId, String name, String idNumber, String insurance, YearMonth from, YearMonth to)
            implements GatewayQuestion {}

    record Answer(String requestId, AskedPerson person, Status status, List<Month> months) implements GatewayAnswer {

        Answer {
            Objects.requireNonNull(person);
            Objects.requireNonNull(status);
            months = months == null ? List.of() : List.copyOf(months);
            if (status == Status.FOUND != !months.isEmpty()) {
                throw new IllegalArgumentException("Months, and only months, say that somebody is found");
            }
        }
    }

    record Month(YearMonth month, String insurance, String employerName, String uscc, Boolean paid, Boolean backPaid) {

        Month {
            Objects.requireNonNull(month);
            Objects.requireNonNull(paid);
            Objects.requireNonNull(backPaid);
            if (!INSURANCES.contains(insurance)) {
                throw new IllegalArgumentException("Unknown insurance");
            }
            if (backPaid && !paid) {
                throw new IllegalArgumentException("Paid later, yet not paid");
            }
        }
    }

    HttpSocialSecurity(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public SocialSecurityAnswer lookUp(SocialSecurityQuery query) {
        Question question = new Question(
                query.requestId(), query.name(), query.idNumber(), InsuredMonth.PENSION, query.from(), query.to());
        return gateway.ask("/social-security/months", question, Answer.class, answer -> {
            answer.person().mustBe(query.name(), query.idNumber());
            return new SocialSecurityAnswer(
                    answer.status() == GatewayAnswer.Status.FOUND,
                    answer.months().stream()
                            .filter(month -> asked(month.month(), query))
                            .map(HttpSocialSecurity::month)
                            .toList());
        });
    }

    private static boolean asked(YearMonth month, SocialSecurityQuery query) {
        return !month.isBefore(query.from()) && !month.isAfter(query.to());
    }

    private static InsuredMonth month(Month month) {
        return new InsuredMonth(
                month.month(), month.insurance(), month.employerName(), month.uscc(), month.paid(), month.backPaid());
    }
}
