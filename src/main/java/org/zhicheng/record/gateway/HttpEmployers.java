package org.zhicheng.record.gateway;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhicheng.record.port.CreditCode;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.RecordUnavailableException.Reason;
import org.zhicheng.sql.RowIds;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Calls {@code POST /employers/search} and {@code /employers/find} of {@code docs/openapi/outside-records.yaml}. */
final class HttpEmployers implements EmployerRegister {

    private static final int MOST = 20;

    private final Gateway gateway;

    record Search(String requestId, String keyword, int limit) implements GatewayQuestion {}

    record Find(String requestId, String id) implements GatewayQuestion {}

    record Found(String requestId, List<Entry> employers) implements GatewayAnswer {

        Found {
            employers = List.copyOf(employers);
        }
    }

    record One(String requestId, Status status, Entry employer) implements GatewayAnswer {

        One {
            Objects.requireNonNull(status);
            if (status == Status.FOUND != (employer != null)) {
                throw new IllegalArgumentException("An employer, and only an employer, says that one is found");
            }
        }
    }

    record Entry(String id, String name, String uscc, String division, String type, String status) {

        Entry {
            id = text(id, 64);
            name = text(name, 200);
            uscc = text(uscc, 32);
            division = text(division, 16);
            type = text(Objects.requireNonNullElse(type, "-"), 100);
            status = text(status, 32);
        }

        private static String text(String value, int most) {
            if (Typed.nothing(value) || value.length() > most) {
                throw new IllegalArgumentException("Empty or longer than " + most);
            }
            return Typed.trimmed(value);
        }
    }

    HttpEmployers(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public List<Employer> search(String keyword) {
        for (String spelling : spellings(keyword)) {
            List<Employer> found = ask(spelling);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Lists the ways of writing a keyword: a register knows an employer by one of them, and does not say by which. */
    private static List<String> spellings(String keyword) {
        String code = CreditCode.tidy(keyword);
        return CreditCode.wellFormed(code) ? List.of(code) : ReadAs.organisationSpellings(keyword);
    }

    private List<Employer> ask(String keyword) {
        Search question = new Search(RowIds.next(), keyword, MOST);
        return gateway.ask("/employers/search", question, Found.class, answer -> answer.employers().stream()
                .limit(MOST)
                .map(HttpEmployers::employer)
                .toList());
    }

    @Override
    public Optional<Employer> find(String id) {
        return gateway.ask("/employers/find", new Find(RowIds.next(), id), One.class, answer -> {
            Optional<Employer> employer = Optional.ofNullable(answer.employer()).map(HttpEmployers::employer);
            if (employer.filter(found -> !found.id().equals(id)).isPresent()) {
                throw new RecordUnavailableException(Reason.ANOTHER_SUBJECT, "the answer is about another employer");
            }
            return employer;
        });
    }

    private static Employer employer(Entry entry) {
        return new Employer(entry.id(), entry.name(), entry.uscc(), entry.division(), entry.type(), entry.status());
    }
}
