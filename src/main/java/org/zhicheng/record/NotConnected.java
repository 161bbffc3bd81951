package org.zhicheng.record;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What an installation has before the outside records are connected: nobody to ask. Declarations go on, with proofs
 * uploaded in place of look-ups.
 */
@Adapter
@Component
@ConditionalOnProperty(name = "zhicheng.simulators.enabled", havingValue = "false", matchIfMissing = true)
class NotConnected implements SocialSecurityRecords, EducationRecords, EmployerRegister {

    @Override
    public SocialSecurityAnswer lookUp(SocialSecurityQuery query) {
        throw new RecordUnavailableException("Social security records are not connected");
    }

    @Override
    public EducationAnswer lookUp(EducationQuery query) {
        throw new RecordUnavailableException("Education records are not connected");
    }

    @Override
    public List<Employer> search(String keyword) {
        throw new RecordUnavailableException("The employer register is not connected");
    }

    @Override
    public Optional<Employer> find(String id) {
        return Optional.empty();
    }
}
