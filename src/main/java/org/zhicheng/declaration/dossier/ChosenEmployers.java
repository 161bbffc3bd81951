package org.zhicheng.declaration.dossier;

import org.springframework.stereotype.Component;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;

/** Finds the chosen employer, once for a dossier. */
@Component
public class ChosenEmployers {

    private final EmployerRegister register;
    private final EmployersByHand byHand;

    public ChosenEmployers(EmployerRegister register, EmployersByHand byHand) {
        this.register = register;
        this.byHand = byHand;
    }

    public ChosenEmployer of(String id) {
        boolean unconfirmed = byHand.unconfirmed(id);
        try {
            return new ChosenEmployer(id, register.find(id).orElse(null), true, unconfirmed);
        } catch (RecordUnavailableException e) {
            return new ChosenEmployer(id, null, false, unconfirmed);
        }
    }
}
