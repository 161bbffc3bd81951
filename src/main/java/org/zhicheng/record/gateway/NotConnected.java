package org.zhicheng.record.gateway;

import java.util.List;
import java.util.Optional;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.RecordUnavailableException.Reason;
import org.zhicheng.record.port.SocialSecurityRecords;

/**
 * Stands in for an outside record that is not connected: every question fails. Declarations go on, with proofs uploaded
 * in place of look-ups.
 */
public final class NotConnected {

    private NotConnected() {}

    static SocialSecurityRecords socialSecurity() {
        return query -> {
            throw notConnected("Social security records are");
        };
    }

    static EducationRecords education() {
        return query -> {
            throw notConnected("Education records are");
        };
    }

    public static ContinuingEducationRecords continuingEducation() {
        return query -> {
            throw notConnected("Continuing education records are");
        };
    }

    static EmployerRegister employers() {
        return new EmployerRegister() {
            @Override
            public List<Employer> search(String keyword) {
                throw notConnected("The employer register is");
            }

            @Override
            public Optional<Employer> find(String id) {
                throw notConnected("The employer register is");
            }
        };
    }

    private static RecordUnavailableException notConnected(String what) {
        return new RecordUnavailableException(Reason.NOT_CONNECTED, what + " not connected");
    }
}
