package org.zhicheng.record.employer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;

/**
 * Keeps a copy of each employer that was shown, because pages and checks read a chosen employer again and again. The
 * register is asked once a day, and a register that is down takes no chosen employer away from anybody (U03).
 */
public final class RememberedEmployers implements EmployerRegister {

    private static final Duration FRESH = Duration.ofDays(1);

    private final EmployerRegister register;
    private final EmployerCopies copies;
    private final Clock clock;

    public RememberedEmployers(EmployerRegister register, EmployerCopies copies, Clock clock) {
        this.register = register;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public List<Employer> search(String keyword) {
        List<Employer> found = register.search(keyword);
        found.stream().filter(employer -> !known(employer)).forEach(copies::keep);
        return found;
    }

    @Override
    public Optional<Employer> find(String id) {
        Optional<EmployerCopies.Copy> copy = copies.find(id);
        if (copy.filter(this::fresh).isPresent()) {
            return copy.map(EmployerCopies.Copy::employer);
        }
        try {
            Optional<Employer> found = register.find(id);
            found.ifPresent(copies::keep);
            return found;
        } catch (RecordUnavailableException e) {
            return Optional.of(copy.orElseThrow(() -> e).employer());
        }
    }

    private boolean known(Employer employer) {
        return copies.find(employer.id())
                .filter(this::fresh)
                .filter(copy -> copy.employer().equals(employer))
                .isPresent();
    }

    private boolean fresh(EmployerCopies.Copy copy) {
        return copy.readAt().plus(FRESH).isAfter(clock.instant());
    }
}
