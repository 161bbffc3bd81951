package org.zhicheng.record.employer;

import java.util.List;
import java.util.Optional;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;

/** Searches the register and the employers entered by hand: an id of either is an employer everywhere (U05). */
public final class KnownEmployers implements EmployerRegister {

    private final EmployerRegister register;
    private final EmployersByHand byHand;

    public KnownEmployers(EmployerRegister register, EmployersByHand byHand) {
        this.register = register;
        this.byHand = byHand;
    }

    /** Searches the register only; the employers entered by hand depend on the person who searches. */
    @Override
    public List<Employer> search(String keyword) {
        return register.search(keyword);
    }

    @Override
    public Optional<Employer> find(String id) {
        return EmployersByHand.owns(id) ? byHand.find(id) : register.find(id);
    }
}
